namespace CampusJournal.Cli.JsonLines;

/// <summary>One line as it arrived, or a piece of one that is too long to be held.</summary>
/// <param name="Bytes">The bytes, line end included.</param>
/// <param name="IsPiece">Whether the line is longer than it may be: its bytes come in pieces and are passed on as they are.</param>
/// <param name="IsContinued">Whether a piece of the same line came before.</param>
internal readonly record struct RawLine(byte[] Bytes, bool IsPiece, bool IsContinued);
