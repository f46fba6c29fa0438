namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// The costs of the noisy channel, in nats: set by hand and kept for what they gave on sets of damaged and of good lines. The comment says
/// what a cost is for.
/// </summary>
internal static class SearchCosts
{
    /// <summary>To begin repairing, each time: damage comes in runs.</summary>
    public const float Resume = 2;

    /// <summary>To keep a character outside ASCII right after a repaired one.</summary>
    public const float Leave = 2;

    /// <summary>To keep a letter that mojibake is made of (accented, Greek, Cyrillic ...) on a path that repairs.</summary>
    public const float KeepLetter = 4;

    /// <summary>The same for such a letter in a word of ASCII letters.</summary>
    public const float KeepLetterInWord = 1;

    /// <summary>To keep a C1 control: no text has them.</summary>
    public const float KeepControl = 12;

    /// <summary>To keep a symbol that is followed by an ASCII letter, which could be its trail byte.</summary>
    public const float KeepSymbolBeforeLetter = 7;

    /// <summary>To keep two signs side by side that are one as bytes.</summary>
    public const float KeepPairOfSigns = 5;

    /// <summary>What the line as it stands loses for two signs that are one as bytes (25¡É, 25℃), alone among ASCII characters of a damaged document.</summary>
    public const float SignPairInDamagedDocument = 6;

    /// <summary>To keep a digit before a or o where a normalization may have made both of signs: 3a was ³ª.</summary>
    public const float KeepDigitBeforeLetter = 5;

    /// <summary>What the line as it stands loses for a token of two or more common syllables to the last byte, in a damaged document of one.</summary>
    public const float HangulTokenAsItIs = 3;

    /// <summary>To step from repaired text to a sign that Korean pages write as a reference (© “ ” ‘ ’ … · –), and back.</summary>
    public const float LeaveForSign = 0.5f;

    /// <summary>To put back a dropped byte that completes a symbol, or a hanja that is a word alone: it is hardly ever one.</summary>
    public const float LostInSymbol = 5;

    /// <summary>To keep a whole token between spaces that reads as Hangul.</summary>
    public const float KeepHangulToken = 11;

    /// <summary>To copy half a character whose other half was lost, inside a line and at the end of a text, where cuts are usual.</summary>
    public const float Orphan = 17;

    /// <inheritdoc cref="Orphan"/>
    public const float OrphanAtEnd = 6;

    /// <summary>
    /// The same inside a line that shows no joined bytes: a byte is then as likely lost as two bytes were joined into a sign of
    /// Latin-1, or as the line's only soft hyphen stood in a rare syllable.
    /// </summary>
    public const float OrphanInPlainLine = 13;

    /// <summary>To read an ASCII letter as the second byte of a pair: only rare syllables have one.</summary>
    public const float AsciiTrail = 1;

    /// <summary>To read an ASCII character as the sign of Latin-1 that a normalization made it of (1 as ¹).</summary>
    public const float ReplacedSign = 0.5f;

    /// <summary>To read a space as the byte A0 of UTF-8.</summary>
    public const float SpaceAsNbsp = 1.5f;

    /// <summary>To read a space as the byte C2 and a space, which a repair tool made one.</summary>
    public const float SpaceAsJoinedNbsp = 3;

    /// <summary>To read an apostrophe or a semicolon as the joined bytes of a sign that a repair tool wrote more simply.</summary>
    public const float SimplifiedSign = 2;

    /// <summary>To read a Latin-1 symbol without another shown character beside it as joined bytes.</summary>
    public const float JoinedAlone = 4.5f;

    /// <summary>The same for another character.</summary>
    public const float JoinedLetterAlone = 2.5f;

    /// <summary>
    /// What the absence of a soft hyphen says, by shown byte, for the hypothesis that they were removed: 2.26 % of the syllables of running
    /// text have the byte AD (measured on three of the corpora), so a long line without one is suspicious.
    /// </summary>
    public const float AbsentSoftHyphen = 0.0113f;

    /// <summary>
    /// What the first dropped soft hyphen costs less in a document that a repair tool worked on, when no line of it shows one: of 182 web
    /// pages that ftfy worked on none has kept them.
    /// </summary>
    public const float LossInJoinedDocument = 1.5f;

    /// <summary>To end a line in a dropped byte, beyond the cost of the byte: a cut is as likely.</summary>
    public const float LossAtEnd = 0;

    /// <summary>To keep a no-break space before a letter where it could be a lead byte of Johab (만 is A0 65).</summary>
    public const float KeepJohabNbsp = 10;

    /// <summary>The log probability of U+FFFD, of which nobody knows what it stood for.</summary>
    public const float Replacement = -3;

    /// <summary>
    /// How bad one character of the line as it stands may count at most: the floor is the model of "other junk" and protects random
    /// accents. Western signs, others, C1 controls; Hangul and hanja are never junk.
    /// </summary>
    public const float FloorWestern = -6;

    /// <inheritdoc cref="FloorWestern"/>
    public const float FloorOther = -7.5f;

    /// <inheritdoc cref="FloorWestern"/>
    public const float FloorControl = -9;

    /// <inheritdoc cref="FloorWestern"/>
    public const float FloorKorean = -14;

    /// <summary>The same where the document is proven to be damaged: junk is then rarely anything else.</summary>
    public const float FloorInDamagedDocument = -9.5f;

    /// <summary>The same for a C1 control, and for a character that stands for more than one byte, if for any.</summary>
    public const float FloorJoinedInDamagedDocument = -14;

    /// <summary>
    /// What each pair of a line whose pairs are all common Hangul takes from the line as it stands, where the document is proven to show
    /// pairs as others: there is hardly a line of Chinese between such lines.
    /// </summary>
    public const float HangulPairInDamagedDocument = 2.5f;

    /// <summary>The worst that an ASCII character counts in the line as it stands.</summary>
    public const float FloorAscii = -20;

    /// <summary>Hypotheses further behind the best are dropped.</summary>
    public const float Beam = 18;

    /// <summary>Hypotheses that live on after each unit, beside the untouched line. With the estimate of pending bytes more gain nothing.</summary>
    public const int MostHypotheses = 6;

    /// <summary>The same where a byte is inferred: until it makes a character every guess is as good as another.</summary>
    public const int MostInferred = 160;

    /// <summary>How much better than its most likely character a lead byte is estimated, so that the estimate stays optimistic.</summary>
    public const float PendingOptimism = 9;

    /// <summary>The estimate of a pending Hangul lead of UTF-8; other leads are less usual.</summary>
    public const float PendingUtf8 = -3;
}
