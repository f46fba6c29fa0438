namespace CampusJournal.Text.Detection;

/// <summary>
/// The choice between charsets that all may be right. The declared one is believed where its text is about as likely as any other's; else
/// the likeliest text wins.
/// </summary>
internal sealed class ScoredChoice
{
    private const string Korean = "cp949";

    /// <summary>How much less likely than the best text (nats, and a share of all nats) the declared charset's text may be.</summary>
    private const double DeclaredLead = 12;
    private const double DeclaredShare = 0.15;

    /// <summary>What a Korean address adds for the Korean charsets, in nats.</summary>
    private const double KoreanSite = 4;

    /// <summary>How far ahead (nats) code page 949 is where all is ASCII but its symbols, of which the model knows little; and how sure that alone makes it.</summary>
    private const double LeadBySymbols = 4;
    private const double ConfidenceBySymbols = 0.6;

    /// <summary>What each sequence adds when all are well-formed UTF-8, in nats: a pair of another charset is so once in eight times.</summary>
    private const double WellFormed = 2;

    /// <summary>So many characters that are each so unlikely are no text. Measured: random bytes have -16, Korean -5, Chinese -9.4 at worst -12.9.</summary>
    private const int EnoughForNoText = 40;
    private const double NoText = -14;

    /// <summary>Of no text every second byte is above 7F; a price list of which every eighth is a £ is text, however little the model knows of it.</summary>
    private const int BytesPerHighByte = 3;

    /// <summary>Softens the odds: characters that follow each other are no independent witnesses. Measured for calibration.</summary>
    private const double Temperature = 2.5;

    private const double SameText = 0.001;

    /// <summary>What a charset that reads fewer characters than it fails at loses for each failure, in nats: a lone € or £ is no syllable.</summary>
    private const double MostlyErrors = 100;

    private const double MostConfidence = 0.999;

    /// <summary>
    /// A text with an undecodable sequence for so many characters is more likely in a charset that nobody asked for than in the best of those
    /// asked for: Serbian in ISO-8859-5, then no candidate, read as CP949 with one for five. Damaged pages have one for a hundred.
    /// </summary>
    private const int CharactersPerError = 8;
    private const double ConfidenceInDoubt = 0.5;

    /// <summary>
    /// Characters that are each so unlikely are in a charset or a language that is not known here. Measured: Korean has -5, Chinese -10.7 at
    /// worst; what is read in another charset than its own -13 to -14.
    /// </summary>
    private const int EnoughForDoubt = 10;
    private const double Doubtful = -12;

    private readonly List<CharsetScore> scores;
    private readonly byte[] excerpt;
    private readonly bool isBySymbols;
    private readonly bool isMostlyAscii;

    /// <summary>Initializes a new instance of the <see cref="ScoredChoice"/> class: reads a page in every charset.</summary>
    /// <param name="sample">The page.</param>
    /// <param name="isKoreanSite">Whether the page is from a Korean address.</param>
    /// <param name="utf8">What speaks for UTF-8.</param>
    public ScoredChoice(PageSample sample, bool isKoreanSite, Utf8Evidence utf8)
    {
        isMostlyAscii = ByteShape.CountHigh(sample.Head) * BytesPerHighByte < sample.Head.Length;
        excerpt = TextExcerpt.Of(sample);
        scores = CharsetScorer.Score(excerpt);
        for (var i = 0; i < scores.Count; i++)
        {
            var more = scores[i].Charset switch
            {
                "cp949" or "johab" when isKoreanSite => KoreanSite,
                "utf-8" when utf8.IsStrict => WellFormed * utf8.Sequences,
                _ => 0,
            };
            scores[i] = scores[i] with { Prior = scores[i].Prior + more - (scores[i].IsMostlyErrors ? MostlyErrors * scores[i].Errors : 0) };
        }

        isBySymbols = PreferKoreanSymbols();
        scores.Sort((a, b) => b.Total.CompareTo(a.Total));
    }

    /// <summary>Gets the charset of the likeliest text.</summary>
    public string Best => scores[0].Charset;

    /// <summary>Gets a value indicating whether the bytes are text in no charset.</summary>
    public bool IsNoText => !isBySymbols && !isMostlyAscii && scores[0].Characters + scores[0].Errors >= EnoughForNoText
        && scores[0].Nats < NoText * (scores[0].Characters + scores[0].Errors);

    /// <summary>Gets how sure the best charset is, from 0 to 1.</summary>
    public double Confidence => isBySymbols ? Math.Min(ConfidenceBySymbols, ConfidenceIn(scores[0])) : ConfidenceIn(scores[0]);

    /// <summary>Says whether a declared charset's text is likely enough to believe the declaration, and how sure it is then.</summary>
    public bool IsBorneOut(string charset, out double confidence)
    {
        var known = scores.FindIndex(score => score.Charset == charset);
        var declared = known >= 0 ? scores[known] : CharsetScorer.Score(excerpt, charset, 0);
        confidence = Math.Max(ConfidenceIn(declared with { Prior = declared.Prior + DeclaredLead }), 0.5);
        return declared.Characters > 0
            && ((declared.Errors == 0 && HasManyErrors(scores[0])) || declared.Total >= scores[0].Total - DeclaredLead - (DeclaredShare * Math.Abs(scores[0].Nats)));
    }

    /// <summary>Puts code page 949 first where all is its symbols; a long text may have dropped it already.</summary>
    private bool PreferKoreanSymbols()
    {
        var best = scores.MaxBy(score => score.Total);
        if (best.Charset == Korean || !KoreanSymbols.AreAll(excerpt))
        {
            return false;
        }

        var korean = CharsetScorer.Score(excerpt, Korean, 0);
        scores.RemoveAll(score => score.Charset == Korean);
        scores.Add(korean with { Prior = best.Total + LeadBySymbols - korean.Nats });
        return true;
    }

    private static bool HasManyErrors(CharsetScore score) => score.Errors * CharactersPerError > score.Characters;

    private static bool IsDoubtful(CharsetScore score) => score.Characters >= EnoughForDoubt && score.Nats < Doubtful * (score.Characters + score.Errors);

    private double ConfidenceIn(CharsetScore chosen)
    {
        var others = 0.0;
        foreach (var score in scores)
        {
            // Where both read the same text only the priors speak, and they are odds as they stand.
            var temperature = Math.Abs(score.Nats - chosen.Nats) < SameText ? 1 : Temperature;
            others += score.Charset == chosen.Charset ? 0 : Math.Exp((score.Total - chosen.Total) / temperature);
        }

        return Math.Min(HasManyErrors(chosen) || IsDoubtful(chosen) ? ConfidenceInDoubt : MostConfidence, 1 / (1 + others));
    }
}
