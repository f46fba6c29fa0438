using CampusJournal.Articles.Fields;

namespace CampusJournal.Articles.Bylines;

/// <summary>Tells agencies and editorial desks from persons by their names.</summary>
internal static class Organisations
{
    private static readonly string[] Agencies =
    [
        "dpa", "afp", "apa", "ap", "upi", "epd", "kna", "sid", "reuters", "ansa", "efe", "pap", "rirm", "ntb", "ritzau", "belga", "keystone-sda", "sda", "xinhua", "bloomberg", "pti", "ani",
        "associated press", "agence france-presse", "europa press", "연합뉴스", "뉴시스", "뉴스1", "뉴스타파",
    ];

    private static readonly string[] AgencyParts = ["presse-agentur", "press agency", "news agency", "nachrichtenagentur", "agencia ", "agence ", "associated press"];

    private static readonly string[] DeskParts =
    [
        "redaktion", "redacción", "redaction", "rédaction", "redazione", "redakcja", "redactie", "editorial", "newsroom", "pressestelle", "nachrichten", "presse", "magazin",
        "zeitung", "편집부", "취재팀", "편집국", "디지털뉴스", "뉴스팀", "학보사", "홍보실", "신문",
    ];

    private static readonly string[] DeskWords = ["staff", "team", "news", "desk", "reports", "editors", "services"];

    /// <summary>Whether a name is an agency's: who names it as author means it.</summary>
    public static bool IsAgency(string name)
    {
        var lower = name.ToLowerInvariant();
        return Array.IndexOf(Agencies, lower.Split(['/', ',', ' '])[0]) >= 0 || Array.IndexOf(Agencies, lower) >= 0
            || Array.Exists(AgencyParts, part => lower.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Whether a name is a desk's: a person named elsewhere on the page comes first.</summary>
    public static bool IsDesk(string name)
    {
        var lower = name.ToLowerInvariant();
        return Array.Exists(DeskParts, part => lower.Contains(part, StringComparison.Ordinal)) || lower.Split([' ', '-']).Any(word => DeskWords.Contains(word));
    }

    /// <summary>Gets the kind of an author's name for the record.</summary>
    public static string KindOf(string name) => IsAgency(name) || IsDesk(name) || PaperNames.Is(name) ? "organisation" : "person";
}
