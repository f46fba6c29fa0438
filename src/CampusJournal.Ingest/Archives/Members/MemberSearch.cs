namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Finds where members begin after damage, and keeps the raw bytes that are passed over.</summary>
internal sealed class MemberSearch(InputWindow window, IMemberCodec codec, IMemberContent content, Quarantine? quarantine)
{
    // What a candidate must decode to tell what it is, and the compressed bytes that are surely enough for it.
    private const int ProofLength = 1 << 12;
    private const int LookAhead = 1 << 16;
    private const int DeflateOffset = 10;

    private readonly HeldBytes scratch = new(1 << 25);
    private QuarantineFile? kept;

    /// <summary>Finds the next mark.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="most">The most bytes to hold for it.</param>
    /// <returns>Its place; the length of the window when the file ends before; -1 when it is too far.</returns>
    public int FindMark(int from, int most)
    {
        while (true)
        {
            var found = from < window.Length ? window.Span[from..].IndexOf(codec.Mark) : -1;
            if (found >= 0)
            {
                return from + found;
            }

            from = Math.Max(from, window.Length - codec.Mark.Length + 1);
            if (window.Length > most)
            {
                return -1;
            }

            if (!window.Fill(window.Length + 1))
            {
                return window.Length;
            }
        }
    }

    /// <summary>Says whether the rest of a file that is held whole has a member that leads to content, behind its start.</summary>
    public bool HasMemberWithin()
    {
        for (var at = FindMark(1, int.MaxValue); at < window.Length; at = FindMark(at + 1, int.MaxValue))
        {
            if (IsMember(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes over a member that is held from its start and is bad.</summary>
    /// <param name="state">How it stands, when what could be decoded of it is given all the same; else null.</param>
    public ArchiveFault PassBadMember(MemberState? state)
    {
        var offset = window.Offset;
        BeginKeeping(0);
        PassToMember(1);
        var fault = state is { } bad ? ArchiveFaults.UnprovenMember(offset, bad) : ArchiveFaults.BadMember(offset, window.Offset - offset);
        return fault with { Quarantined = EndKeeping(isWanted: true) };
    }

    /// <summary>Passes over what is left of a member whose first part is given already.</summary>
    public ArchiveFault PassBadRest(long memberOffset, MemberState state)
    {
        PassToMember(0);
        return ArchiveFaults.UnprovenMember(memberOffset, state) with { Quarantined = EndKeeping(isWanted: true) };
    }

    /// <summary>Passes over what is no member.</summary>
    public ArchiveFault PassRubbish()
    {
        var offset = window.Offset;
        window.Fill(LookAhead);
        if (codec.Mark.StartsWith(window.Span))
        {
            var name = quarantine?.Keep(window.Span);
            window.Advance(window.Length);
            return ArchiveFaults.CutHeader(offset) with { Quarantined = name };
        }

        var hidesMember = HidesMember();
        var isZero = PassZeros();
        if (isZero && (!window.Fill(1) || window.Span.StartsWith(codec.Mark)))
        {
            return ArchiveFaults.Zeros(offset, window.Offset - offset, isAtEnd: window.Length == 0);
        }

        BeginKeeping(0);
        PassToMember(0);
        var isAtEnd = window.Length == 0;
        var isLoss = hidesMember || !isAtEnd;
        return ArchiveFaults.Rubbish(offset, window.Offset - offset, isLoss) with { Quarantined = EndKeeping(isLoss) };
    }

    /// <summary>Begins to keep raw bytes, first those of the window.</summary>
    public void BeginKeeping(int count)
    {
        kept = quarantine?.Begin();
        Keep(count);
    }

    /// <summary>Keeps raw bytes at the front of the window that are about to be let go.</summary>
    public void Keep(int count) => kept?.Write(window.Span[..count]);

    /// <summary>Ends the keeping.</summary>
    /// <returns>The name under which the bytes are kept, or null.</returns>
    public string? EndKeeping(bool isWanted)
    {
        using var file = kept;
        kept = null;
        return isWanted ? file?.Keep() : null;
    }

    private void PassToMember(int from)
    {
        while (true)
        {
            var mark = FindMark(from, LookAhead);
            if (mark >= 0 && (mark == window.Length || IsMember(mark)))
            {
                Pass(mark);
                return;
            }

            // Of the marks that are none the first byte goes, so that the search goes on behind it.
            var passed = mark >= 0 ? mark + 1 : window.Length - codec.Mark.Length + 1;
            Pass(passed);
            from = 0;
        }
    }

    private void Pass(int count)
    {
        Keep(count);
        window.Advance(count);
    }

    private bool PassZeros()
    {
        var hasPassed = false;
        while (window.Fill(1) && window.Span[0] == 0)
        {
            var end = window.Span.IndexOfAnyExcept((byte)0);
            window.Advance(end < 0 ? window.Length : end);
            hasPassed = true;
        }

        return hasPassed;
    }

    private bool IsMember(int at)
    {
        window.Fill(at + LookAhead);
        if (LeadsToContent(window.Span[at..]))
        {
            return true;
        }

        // A record may reach over several members; one that proves itself is a member whatever it holds.
        var end = FindMark(at + codec.Mark.Length, at + (1 << 20));
        return end > 0 && codec.TryDecode(window, at, end - at, scratch) && scratch.Length > 0;
    }

    private bool LeadsToContent(ReadOnlySpan<byte> bytes)
    {
        using var beside = codec.Beside();
        beside.Begin();
        Span<byte> output = stackalloc byte[ProofLength];
        var (at, written) = (0, 0);
        while (written < ProofLength)
        {
            var step = beside.Step(bytes[at..], output[written..]);
            (at, written) = (at + step.Consumed, written + step.Written);
            if (step.State is MemberState.Bad or MemberState.Mismatched)
            {
                return false;
            }

            if (step.State != MemberState.Open || step is { Consumed: 0, Written: 0 })
            {
                break;
            }
        }

        return content.MayBegin(output[..written]);
    }

    // A bit of the mark itself may be the one that flipped.
    private bool HidesMember()
    {
        if (window.Length <= DeflateOffset || codec.Mark.Length > DeflateOffset)
        {
            return false;
        }

        byte[] mended = [.. codec.Mark, .. window.Span[codec.Mark.Length..]];
        return LeadsToContent(mended);
    }
}
