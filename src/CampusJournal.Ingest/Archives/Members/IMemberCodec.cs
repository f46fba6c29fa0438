namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Decodes members of one form, one after the other.</summary>
internal interface IMemberCodec : IDisposable
{
    /// <summary>How many bytes tell whether a member begins.</summary>
    const int HeadLength = 4;

    /// <summary>Gets the bytes that every member with content begins with.</summary>
    ReadOnlySpan<byte> Mark { get; }

    /// <summary>Says whether a member begins so, with content or without.</summary>
    /// <param name="bytes">The bytes; <see cref="HeadLength"/> of them, or fewer at the end of a file.</param>
    bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark);

    /// <summary>Decodes a part of the window that is thought to be exactly one member, if there is a fast way to prove it.</summary>
    /// <param name="window">The window.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="count">Its length.</param>
    /// <param name="output">Gets the decoded bytes from its start.</param>
    /// <returns>False when it is not proven or larger than the output may be; that says nothing against the member.</returns>
    bool TryDecode(InputWindow window, int from, int count, HeldBytes output);

    /// <summary>Begins a member.</summary>
    void Begin();

    /// <summary>Decodes some of the member that was begun.</summary>
    /// <param name="input">Input from where the last step stopped; the more, the better.</param>
    /// <param name="output">Room for what is decoded.</param>
    /// <returns>What was done; nothing at all when more input is needed.</returns>
    MemberStep Step(ReadOnlySpan<byte> input, Span<byte> output);

    /// <summary>Gives a codec of the same form that decodes beside this one.</summary>
    IMemberCodec Beside();
}
