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

    private readonly HeldBytes held = new(limits.Decoded);
    private readonly MemberSearch search = new(window, codec, content, quarantine);
    private bool isStreaming;
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

        chunk = default;
        memberOffset = window.Offset;
        if (!window.Fill(1))
        {
            return false;
        }

        window.Fill(IMemberCodec.HeadLength);
        if (!codec.Begins(window.Span))
        {
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
        held.Clear();
        codec.Begin();
        var at = 0;
        while (true)
        {
            var room = held.Room();
            if (room.IsEmpty || at > limits.Packed)
            {
                isStreaming = true;
                search.BeginKeeping(at);
                window.Advance(at);
                return new(held.Memory, memberOffset, true);
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
                return new(held.Memory, memberOffset, false);
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

        return new(held.Memory, memberOffset, false) { Fault = search.PassBadRest(memberOffset, state) };
    }
}
