namespace CampusJournal.Text.Mojibake.Search;

/// <content>An ASCII character that is part of a damaged one: a trail byte, a sign that a tool wrote more simply, a space that was NBSP.</content>
internal sealed partial class LineSearch
{
    /// <summary>An ASCII character as a trail byte, as the space that NBSP became, or after a byte that was dropped before it.</summary>
    private void ReadAscii(in Hypothesis hypothesis, int index, int codePoint)
    {
        if (misreading.AsciiByte(codePoint) is not 0 and var replaced)
        {
            ReadBytes(hypothesis, new ByteOrigin((ulong)replaced, 1, SearchCosts.ReplacedSign, false), 0, -1, default);
        }

        if (hypothesis.Pending == 0 || hypothesis.OuterPending != 0)
        {
            return;
        }

        if (target.IsAsciiTrail(codePoint))
        {
            ReadBytes(hypothesis, new ByteOrigin((ulong)codePoint, 1, SearchCosts.AsciiTrail, false), 0, -1, default);
        }

        if (misreading.IsDouble)
        {
            return;
        }

        if (codePoint == ' ')
        {
            ReadSpace(hypothesis);
        }

        if (mayHaveJoins && SimplifiedSign(codePoint) is not 0 and var simplified)
        {
            ReadBytes(hypothesis, new ByteOrigin((ulong)simplified, 2, SearchCosts.SimplifiedSign, true), 0, -1, default);
        }

        // Where a pair reads as a syllable as it stands (¿m is 퓅), a byte missing inside it is no better than the pair kept.
        var cost = char.IsAsciiLetter((char)codePoint) ? keep.TokenPenalties[Math.Max(0, index - 1)] : 0;
        foreach (ref readonly var lost in losses.AsSpan())
        {
            ReadBytes(hypothesis, new ByteOrigin((ulong)codePoint, 1, cost, false), 0, 0, lost);
        }
    }

    private void ReadSpace(in Hypothesis hypothesis)
    {
        if (misreading.SpaceIsNbsp)
        {
            ReadBytes(hypothesis, new ByteOrigin(0xA0, 1, SearchCosts.SpaceAsNbsp, false), 0, -1, default);
        }

        if (mayHaveJoins)
        {
            ReadBytes(hypothesis, new ByteOrigin(0xC220, 2, SearchCosts.SpaceAsJoinedNbsp, true), 0, -1, default);
        }
    }

    /// <summary>
    /// The joined bytes of a sign that a repair tool writes more simply: ftfy's <c>uncurl_quotes</c> makes ʼ (CA BC) an apostrophe, and
    /// form C makes the Greek question mark (CD BE) a semicolon. Zero for none.
    /// </summary>
    private static int SimplifiedSign(int codePoint) => codePoint switch { '\'' => 0xCABC, ';' => 0xCDBE, _ => 0 };
}
