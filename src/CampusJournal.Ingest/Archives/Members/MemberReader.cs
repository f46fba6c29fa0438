namespace CampusJournal.Ingest.Archives.Members;

/// <summary>
/// Reads a file of compressed members. Nothing of a member is given before it is proven whole, unless it is larger than what may be held;
/// after a bad member the reading goes on at the next one, and what lies between is one fault.
/// </summary>
/// <param name="window">The file.</param>
/// <param name="codec">The form of its members.</param>
/// <param name="content">What they hold.</param>
/// <param name="limits">What may be held.</param>
/// <param name="quarantine">Where the raw bytes of bad members are kept, or null.</param>
internal sealed class MemberReader(
    InputWindow window, IMemberCodec codec, IMemberContent content, MemberLimits limits, Quarantine? quarantine) : ChunkReader
{
    private const int MostGuesses = 2;
    private const int PlainHeadLength = 1 << 14;

    private readonly HeldBytes held = new(limits.Decoded);
    private readonly MemberSearch search = new(window, codec, content, quarantine);
    private bool isStreaming;
    private bool isUnproven;
    private ArchiveFault? late;
    private long memberOffset;

    /// <inheritdoc/>
    public override bool HasMembers => true;

    /// <inheritdoc/>
    public override void Dispose()
    {
        search.EndKeeping(isWanted: false);
        codec.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override bool Read(out MemberChunk chunk)
    {
        if (isStreaming)
        {
            chunk = Continue();
            return true;
        }

        if (late is { } fault)
        {
            late = null;
            chunk = new(default, memberOffset, true) { Fault = fault };
            return true;
        }

        chunk = default;
        memberOffset = window.Offset;
        if (!window.Fill(1))
        {
            return false;
        }

        window.Fill(IMemberCodec.HeadLength);
        if (!codec.Begins(window.Span))
        {
            // Only behind a member, so that whoever goes on in another form never comes back to the same place.
            window.Fill(PlainHeadLength);
            if (Members > 0 && content.BeginsBehind(window.Span))
            {
                return false;
            }

            chunk = new(default, memberOffset, true) { Fault = search.PassRubbish() };
            return true;
        }

        Members++;
        chunk = Guess() ?? Walk();
        return true;
    }

    /// <summary>Takes what lies before the next mark for a member and lets the checksum say whether it is one.</summary>
    private MemberChunk? Guess()
    {
        var end = 0;
        for (var guess = 0; guess < MostGuesses; guess++)
        {
            end = search.FindMark(end + codec.Mark.Length, limits.Packed);
            if (end < 0)
            {
                return null;
            }

            if (codec.TryDecode(window, 0, end, held))
            {
                window.Advance(end);
                return new(held.Memory, memberOffset, true);
            }

            if (end == window.Length)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Decodes step by step, which finds the exact end.</summary>
    private MemberChunk Walk()
    {
        if (Hold(out var at) is { } whole)
        {
            return whole;
        }

        // What a wrong checksum at the end makes doubtful must be given as such. The second time the decoder comes to the same place, or to the end just behind it.
        isUnproven = window.LookAhead(at, IsBad);
        if (Hold(out at) is { } after)
        {
            return after;
        }

        isStreaming = true;
        search.BeginKeeping(at);
        window.Advance(at);
        return new(held.Memory, memberOffset, true) { IsUnproven = isUnproven };
    }

    /// <summary>Decodes a member from its start as far as it may be held.</summary>
    /// <param name="at">How much of the window is decoded.</param>
    /// <returns>The member, or null when it is too large to be held.</returns>
    private MemberChunk? Hold(out int at)
    {
        held.Clear();
        codec.Begin();
        at = 0;
        while (true)
        {
            var room = held.Room();
            if (room.IsEmpty || at > limits.Packed)
            {
                return null;
            }

            var step = codec.Step(window.Span[at..], room);
            at += step.Consumed;
            held.Add(step.Written);
            switch (step.State)
            {
                case MemberState.Proven:
                    window.Advance(at);
                    return new(held.Memory, memberOffset, true);
                case MemberState.Mismatched or MemberState.Bad:
                    return Bad(step.State);
            }

            if (step is { Consumed: 0, Written: 0 } && !window.Fill(window.Length + 1))
            {
                return Cut();
            }
        }
    }

    /// <summary>Looks whether the member that is begun ends badly, as far as one may look: nobody should wait long for the first page.</summary>
    private bool IsBad(InputWindow ahead)
    {
        // The decoder has read ahead a little already.
        ahead.Fill(MemberLimits.Part);
        var scratch = new byte[MemberLimits.Part];
        while (true)
        {
            var step = codec.Step(ahead.Span, scratch);
            ahead.Advance(step.Consumed);
            if (step.State != MemberState.Open)
            {
                return step.State != MemberState.Proven;
            }

            var isEnd = step is { Consumed: 0, Written: 0 } && !ahead.Fill(ahead.Length + 1);
            if (isEnd || ahead.Offset - memberOffset > MemberLimits.LookedAt)
            {
                return false;
            }
        }
    }

    /// <summary>The file ends within the member: it is cut, unless a flipped bit made the decoder run over the members behind it.</summary>
    private MemberChunk Cut()
    {
        if (search.HasMemberWithin())
        {
            return Bad(MemberState.Bad);
        }

        // Of a member without a readable byte nothing is given that could be kept.
        var fault = held.Length == 0
            ? ArchiveFaults.CutHeader(memberOffset) with { Quarantined = quarantine?.Keep(window.Span) }
            : ArchiveFaults.CutMember(memberOffset);
        window.Advance(window.Length);
        return new(held.Memory, memberOffset, true) { Fault = fault };
    }

    private MemberChunk Bad(MemberState state)
    {
        var isKept = content.IsWorthKeeping(held.Memory.Span);
        return new(isKept ? held.Memory : default, memberOffset, true) { Fault = search.PassBadMember(isKept ? state : null), IsUnproven = isKept };
    }

    private MemberChunk Continue()
    {
        held.Clear();
        while (true)
        {
            // A part is given as soon as there is a fair amount of it: a member of gigabytes must not be held.
            if (held.Length >= MemberLimits.Part)
            {
                return new(held.Memory, memberOffset, false) { IsUnproven = isUnproven };
            }

            var step = codec.Step(window.Span, held.Room());
            search.Keep(step.Consumed);
            window.Advance(step.Consumed);
            held.Add(step.Written);
            if (step.State != MemberState.Open)
            {
                return End(step.State);
            }

            if (step is { Consumed: 0, Written: 0 } && !window.Fill(window.Length + 1))
            {
                isStreaming = false;
                search.Keep(window.Length);
                search.EndKeeping(isWanted: false);
                window.Advance(window.Length);
                return new(held.Memory, memberOffset, false) { Fault = ArchiveFaults.CutMember(memberOffset) };
            }
        }
    }

    private MemberChunk End(MemberState state)
    {
        isStreaming = false;
        if (state == MemberState.Proven)
        {
            search.EndKeeping(isWanted: false);
            return new(held.Memory, memberOffset, false);
        }

        // The last bytes belong to the record before the fault, not behind it.
        late = search.PassBadRest(memberOffset, state);
        return new(held.Memory, memberOffset, false) { IsUnproven = isUnproven };
    }
}
