namespace CampusJournal.Text;

/// <summary>What a page, or the server that sent it, says about its charset.</summary>
/// <param name="Where">Where it was said: <c>bom</c>, <c>http</c>, <c>mime</c>, <c>meta</c> or <c>xml</c>.</param>
/// <param name="Label">The label as written, for example <c>EUC-KR</c>; for a byte order mark the charset's name.</param>
public sealed record CharsetDeclaration(string Where, string Label);
