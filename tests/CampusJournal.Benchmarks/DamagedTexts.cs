using System.Globalization;
using System.Text;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Benchmarks;

/// <summary>Lines of a campus newspaper, made up, each different, and damaged in the ways that a repair has to undo.</summary>
public static class DamagedTexts
{
    private const int LineCount = 120;

    private static readonly string[] Subjects =
        ["총학생회는", "도서관 운영위원회는", "대학본부 학생처는", "영문학과 새내기 모임은", "학보사 편집국은", "생활관 자치회는", "강 건너 연구원은", "동아리 연합회는"];

    private static readonly string[] Times =
        ["지난 4일 오후", "새 학기를 앞두고", "축제 첫날 저녁", "2학기 개강과 함께", "열흘 만에", "화요일마다"];

    private static readonly string[] Objects =
        ["등록금 인상 계획을", "열람실 좌석 배정을", "셔틀버스 노선을", "교양 과목 수강 정원을", "서울 캠퍼스 이전 논의를", "기숙사 통금 시간을"];

    private static readonly string[] Endings =
        ["다시 논의하기로 했다.", "공개하라고 요구했다.", "학내 게시판에 알렸다.", "두고 의견을 모았다.", "강하게 비판했다.", "학생들에게 설명했다."];

    private static readonly string[] Western =
    [
        "Le comité a décidé d'élargir l'accès à la bibliothèque à tous les étudiants dès la rentrée prochaine.",
        "Die Universität eröffnet im Frühjahr ein neues Gebäude für die Geschichte und für die schönen Künste.",
        "El rector explicó que la matrícula subirá muy poco este año y que habrá más becas para los jóvenes.",
        "Ředitel školy řekl, že nové koleje budou otevřeny už příští týden, a poděkoval všem učitelům.",
    ];

    /// <summary>Gets the kinds of text, in the words of the benchmark's parameter.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["clean", "accented", "strict-cp949", "strict-utf8", "latin1", "web", "lost-ad", "mixed", "real-signs"];

    /// <summary>Makes the lines of a kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <returns>The lines, in an order that never changes.</returns>
    public static IReadOnlyList<string> Lines(string kind) => [.. Enumerable.Range(0, LineCount).Select(number => Line(kind, number))];

    private static string Line(string kind, int number) => kind switch
    {
        "clean" => Sentence(number),
        "accented" => Western[number % Western.Length],
        "strict-cp949" => Damage("cp949 latin-1", Sentence(number)),
        "strict-utf8" => Damage("utf-8 latin-1", Sentence(number)),
        "latin1" => Damage("cp949 latin-1", WithRarities(number)),
        "web" => Damage("cp949 latin-1 lost-ad ftfy-6.2", WithRarities(number)),
        "lost-ad" => Damage("cp949 latin-1 lost-ad", WithRarities(number)),
        "mixed" => $"{Sentence(number + 1)} {Damage("cp949 latin-1 ftfy-6.2", WithRarities(number))}",
        "real-signs" => $"© {Damage("cp949 latin-1", Sentence(number))}\u00A0{Damage("cp949 latin-1", WithRarities(number + 3))} é",
        _ => throw new ArgumentException($"There is no kind of text '{kind}'; there are {string.Join(", ", Kinds)}.", nameof(kind)),
    };

    private static string Sentence(int number)
    {
        var text = new StringBuilder();
        for (var part = number % 3; part >= 0; part--)
        {
            var n = number + (part * 7);
            text.Append(Subjects[n % Subjects.Length]).Append(' ').Append(Times[n / 2 % Times.Length]).Append(' ')
                .Append(Objects[n / 3 % Objects.Length]).Append(' ').Append(Endings[n / 5 % Endings.Length]).Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A sentence with what makes a reading less plain: a rare syllable, hanja, quotation marks, a number.</summary>
    private static string WithRarities(int number) => (number % 4) switch
    {
        0 => Sentence(number),
        1 => string.Create(CultureInfo.InvariantCulture, $"“{Sentence(number)}” (제{number}호)"),
        2 => $"{Sentence(number)} 敎授 겸 똠방 · 인기 첫번째",
        _ => $"[전체보기] {Sentence(number)} ▲ 포함될",
    };

    private static string Damage(string words, string text) => DamageChain.TryParse(words.Split(' '), out var chain) && chain.Damage(text) is { } damaged
        ? damaged
        : throw new InvalidOperationException($"The chain '{words}' cannot damage '{text}'.");
}
