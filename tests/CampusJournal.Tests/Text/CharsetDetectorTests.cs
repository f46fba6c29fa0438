using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class CharsetDetectorTests
{
    private const string Korean = "학생회는 어제 기자와 만나 새 도서관을 짓는 일이 늦어진다고 말했다.";

    [Theory]
    [InlineData("utf-8", "utf-8", "utf-8")]
    [InlineData("euc-kr", "cp949", "rule")]
    [InlineData("johab", "johab", "model")]
    [InlineData("iso-2022-kr", "iso-2022-kr", "rule")]
    [InlineData("utf-16le", "utf-16le", "bom")]
    [InlineData("utf-16be", "utf-16be", "bom")]
    public void Finds_the_charset_of_Korean_prose_without_a_declaration(string label, string charset, string evidence)
    {
        var guess = CharsetDetector.Detect(Bytes(Korean, label));
        Assert.Equal((charset, evidence, false), (guess.Charset, guess.Evidence, guess.Conflict));
        Assert.InRange(guess.Confidence, 0.9, 1);
    }

    [Theory]
    [InlineData("It was 25℃ in the new greenhouse on Monday.")]
    [InlineData("Ⅰ. Introduction\nThe new greenhouse opened on Monday.\nⅡ. Method")]
    [InlineData("┌───┐\n│공지│\n└───┘\n")]
    [InlineData("━━━━━━━━\nNotice\n━━━━━━━━\n")]
    [InlineData("[tæks], [ð], [ŋ] and [øː] are signs of sounds.")]
    [InlineData("α선, β선, γ선")]
    [InlineData("ㄱ ㄴ ㄷ")]
    [InlineData("〈표 1〉")]
    [InlineData("㎏ ㎜ ㎡ ℃")]
    public void Takes_a_few_symbols_of_the_Korean_standard_among_ASCII_for_Korean(string text)
    {
        var guess = CharsetDetector.Detect(Bytes(text, "euc-kr"));
        Assert.Equal("cp949", guess.Charset);
        Assert.InRange(guess.Confidence, 0.35, 1);
    }

    // Each sign alone, at the borders of words and of numbers: in code page 949 its byte and the next are mostly no pair.
    [Theory]
    [InlineData("The ticket is £5 today, or €7 with a meal.")]
    [InlineData("© 2005 The Campus Journal®. All rights reserved™.")]
    [InlineData("See § 4 and § 5 of the law.")]
    [InlineData("• One\n• Two\n• Three\n")]
    [InlineData("It is ½ past ten, 20° and ±1 in the greenhouse.")]
    [InlineData("“The library” – that’s what it’s called…")]
    [InlineData("Item 1: £5\nItem 2: £7\nItem 3: £10\nDelivery £2\n")]
    public void English_with_a_sign_of_windows_1252_is_read_as_that(string text)
    {
        foreach (var page in (string[])[text, $"<html><head><title>News</title></head><body><p>{text}</p></body></html>"])
        {
            var decoded = PageDecoder.Decode(Bytes(page, "windows-1252"), new CharsetHints { Url = "http://news.example.co.kr/" });
            Assert.Equal(("windows-1252", page, 0), (decoded.Charset.Charset, decoded.Text, decoded.Undecodable));
        }
    }

    [Theory]
    [InlineData("Item 1: £5\nItem 2: £7\nItem 3: £10\nDelivery £2\n")]
    [InlineData("See § 4 and § 5 of the law. ")]
    [InlineData("• 12 °C • 15 °C • 9 °C\n")]
    public void A_long_list_with_such_signs_is_text_too(string text)
    {
        var list = string.Concat(Enumerable.Repeat(text, 50));
        Assert.Equal((list, 0), PageDecoder.Decode(Bytes(list, "windows-1252")) is var decoded ? (decoded.Text, decoded.Undecodable) : default);
        Assert.Equal("windows-1252", decoded.Charset.Charset);
    }

    // All are three sequences of UTF-8 and an error.
    [Theory]
    [InlineData("이야기를")]
    [InlineData("이야기가")]
    [InlineData("바꾸면서")]
    [InlineData("이승기가")]
    public void Code_page_949_without_an_error_is_no_broken_utf_8(string text)
    {
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes(text, "cp949")).Charset);
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes($"<html><meta charset=euc-kr><title>{text}</title><body>{text}</body></html>", "cp949")).Charset);
    }

    [Theory]
    [InlineData("windows-1255", "העיתון")]
    [InlineData("windows-1258", "Báo sinh viên")]
    public void A_declaration_that_reads_every_byte_beats_a_guess_that_does_not(string charset, string text) =>
        Assert.Equal(charset, CharsetDetector.Detect(Bytes($"<meta charset={charset}><title>{text}</title><p>{text}", charset)).Charset);

    [Fact]
    public void Iso_2022_kr_of_which_a_byte_was_hit_is_still_read()
    {
        var page = Bytes(Korean + "\n" + Korean, "iso-2022-kr");
        for (var i = 8; i < page.Length; i++)
        {
            byte[] hit = [.. page];
            hit[i] |= 0x80;
            Assert.Equal("iso-2022-kr", CharsetDetector.Detect(hit).Charset);
        }
    }

    [Theory]
    [InlineData("○ 일 시 : 3월 2일\v○ 장 소 : 강당\v")]
    [InlineData("짧은 글\u0001이다")]
    public void Line_breaks_of_office_programs_and_a_stray_control_do_not_make_text_binary(string text)
    {
        Assert.Equal("utf-8", CharsetDetector.Detect(Bytes(text, "utf-8")).Charset);
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes(text, "cp949")).Charset);
    }

    [Fact]
    public void Takes_a_long_drawing_for_Korean() =>
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes(string.Concat(Enumerable.Repeat("┃ Notice ┃\n", 100)), "euc-kr")).Charset);

    [Theory]
    [InlineData("カメラ", "euc-jp")]
    [InlineData("メモ: ノート", "euc-jp")]
    [InlineData("これはペンです。", "euc-jp")]
    [InlineData("大學的圖書館", "big5")]
    [InlineData("图书馆星期一开放。", "gb2312")]
    public void Takes_no_other_text_for_symbols_of_the_Korean_standard(string text, string charset) =>
        Assert.NotEqual("cp949", CharsetDetector.Detect(Bytes(text, charset)).Charset);

    [Fact]
    public void Never_makes_Korean_of_the_Japanese_beside_UTF_8()
    {
        const string Japanese = "学生会は昨日、新しい図書館の建設が遅れると記者に語った。\nこの建物は来年の春に開く予定である。\n";
        byte[] page = [.. Encoding.UTF8.GetBytes(Korean + "\n" + Japanese), .. CharsetEncoder.Encode(Japanese, "shift_jis").Bytes.Span];
        Assert.NotEqual("mixed", CharsetDetector.Detect(page).Charset);
        Assert.DoesNotContain(PageDecoder.Decode(page).Text[(Korean.Length + 1 + Japanese.Length)..], character => character is >= '가' and <= '힣');
    }

    [Fact]
    public void Takes_UTF_32_for_no_text()
    {
        byte[] page = [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("<html><p>" + Korean)];
        Assert.Equal(("binary", "rule"), (CharsetDetector.Detect(page).Charset, CharsetDetector.Detect(page).Evidence));
    }

    // The sentence of RFC 1843 itself, and ASCII that only looks like it.
    [Theory]
    [InlineData("The next sentence is in GB.~{<:Ky2;S{#,NpJ)l6HK!#~}Bye.", "hz-gb-2312")]
    [InlineData("if (~{a}) then ~{b~} else ~{ccc~}", "us-ascii")]
    [InlineData("one ~{tilde~} and a brace", "us-ascii")]
    [InlineData("~{<:Ky2;S{#,NpJ)\nl6HK!#~}", "us-ascii")]
    public void Knows_HZ_by_its_pairs(string text, string charset) => Assert.Equal(charset, CharsetDetector.Detect(Encoding.ASCII.GetBytes(text)).Charset);

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Finds_utf_16_without_a_byte_order_mark(string label)
    {
        var guess = CharsetDetector.Detect(Bytes("<html><p>" + Korean, label).AsSpan(2));
        Assert.Equal((label, "rule"), (guess.Charset, guess.Evidence));
    }

    [Fact]
    public void Pure_ascii_is_us_ascii_whatever_is_declared()
    {
        var guess = CharsetDetector.Detect("<meta charset=euc-kr><p>Hello"u8);
        Assert.Equal(("us-ascii", false), (guess.Charset, guess.Conflict));
        Assert.Equal([new CharsetDeclaration("meta", "euc-kr")], guess.Declared);
    }

    [Fact]
    public void Strict_utf_8_beats_a_legacy_declaration_and_the_conflict_is_recorded()
    {
        var guess = CharsetDetector.Detect(Bytes("<meta charset=euc-kr>" + Korean, "utf-8"));
        Assert.Equal(("utf-8", "utf-8", true), (guess.Charset, guess.Evidence, guess.Conflict));
    }

    [Fact]
    public void Korean_prose_beats_a_wrong_declaration_of_utf_8_or_of_latin_1()
    {
        foreach (var declared in (string[])["utf-8", "iso-8859-1", "shift_jis", "gb2312"])
        {
            var guess = CharsetDetector.Detect(Bytes($"<meta charset={declared}>{Korean}", "euc-kr"));
            Assert.Equal(("cp949", "rule", true), (guess.Charset, guess.Evidence, guess.Conflict));
        }
    }

    [Fact]
    public void A_declaration_that_the_bytes_bear_out_is_the_evidence()
    {
        Assert.Equal("meta", CharsetDetector.Detect(Bytes("<meta charset=euc-kr>" + Korean, "euc-kr")).Evidence);
        Assert.Equal("http", CharsetDetector.Detect(Bytes(Korean, "euc-kr"), new CharsetHints { HttpLabel = "EUC-KR;" }).Evidence);
        Assert.Equal("xml", CharsetDetector.Detect(Bytes("<?xml version='1.0' encoding='ks_c_5601-1987'?><p>" + Korean, "euc-kr")).Evidence);
    }

    [Theory]
    [InlineData("shift_jis", "東京大学の学生新聞は、きのう発行された。")]
    [InlineData("euc-jp", "東京大学の学生新聞は、きのう発行された。")]
    [InlineData("gb18030", "北京大学的学生报纸昨天出版了新的一期。")]
    [InlineData("big5", "臺灣大學的學生報紙昨天出版了新的一期。")]
    [InlineData("windows-1251", "Студенческая газета вышла вчера.")]
    [InlineData("windows-1252", "Le journal des étudiants a paru à l'université, déjà.")]
    [InlineData("iso-8859-2", "Studentské noviny vyšly včera, říká šéfredaktor.")]
    public void A_foreign_charset_is_what_the_page_declares(string label, string text)
    {
        var bytes = Bytes($"<meta charset={label}>{text}", label);
        var guess = CharsetDetector.Detect(bytes);
        Assert.Equal((label, "meta", false), (guess.Charset, guess.Evidence, guess.Conflict));
        Assert.NotEqual("cp949", CharsetDetector.Detect(bytes, new CharsetHints { IgnoreDeclared = true }).Charset);
    }

    [Fact]
    public void Latin_text_without_a_declaration_is_windows_1252()
    {
        var guess = CharsetDetector.Detect(Bytes("Le caf\u00E9 des \u00E9tudiants \u201Co\u00F9\u201D", "windows-1252"));
        Assert.Equal(("windows-1252", "model"), (guess.Charset, guess.Evidence));
        Assert.InRange(guess.Confidence, 0.5, 0.99);
    }

    [Fact]
    public void A_utf_8_page_with_a_broken_or_cut_character_is_still_utf_8()
    {
        byte[] broken = [.. Bytes(Korean, "utf-8"), 0xEA, 0xB0, 0x41, .. Bytes(Korean, "utf-8"), 0xED, 0x95];
        var page = PageDecoder.Decode(broken);
        Assert.Equal(("utf-8", 2, true), (page.Charset.Charset, page.Undecodable, page.EndsInsideCharacter));
        Assert.Equal($"{Korean}\uFFFDA{Korean}\uFFFD", page.Text);
    }

    [Fact]
    public void A_cp949_page_with_a_few_bad_bytes_is_still_cp949()
    {
        byte[] broken = [.. Bytes(Korean, "euc-kr"), 0xFF, 0xC9, 0xA1, .. Bytes(Korean, "euc-kr"), 0xB0];
        var page = PageDecoder.Decode(broken);
        Assert.Equal(("cp949", 3, true), (page.Charset.Charset, page.Undecodable, page.EndsInsideCharacter));
        Assert.Equal($"{Korean}\uFFFD\uFFFD{Korean}\uFFFD", page.Text);
    }

    [Fact]
    public void More_text_and_fewer_errors_never_make_the_guess_less_sure()
    {
        foreach (var label in (string[])["utf-8", "euc-kr"])
        {
            var last = 0.0;
            for (var count = 1; count < 12; count++)
            {
                var confidence = CharsetDetector.Detect(Bytes(string.Concat(Enumerable.Repeat("가을 하늘 ", count)), label)).Confidence;
                Assert.InRange(confidence, last, 1);
                last = confidence;
            }

            byte[] broken = [.. Bytes(string.Concat(Enumerable.Repeat("가을 하늘 ", 11)), label), 0xFF, 0x20];
            Assert.InRange(CharsetDetector.Detect(broken).Confidence, 0, last - 0.001);
        }
    }

    [Fact]
    public void An_unknown_label_of_a_page_is_reported_and_of_the_user_refused()
    {
        var guess = CharsetDetector.Detect(Bytes("<meta charset=klingon>" + Korean, "euc-kr"));
        Assert.Equal(["klingon"], guess.UnknownLabels);
        Assert.Equal("cp949", guess.Charset);

        var refusal = Assert.Throws<ArgumentException>(() => CharsetDetector.Detect([], new CharsetHints { Forced = "klingon" }));
        Assert.Contains("klingon", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cp949", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forced_charset_is_used_whatever_the_bytes_say()
    {
        var guess = CharsetDetector.Detect(Bytes("<meta charset=euc-kr>" + Korean, "utf-8"), new CharsetHints { Forced = "KS_C_5601-1987" });
        Assert.Equal(("cp949", "forced", 1.0, false), (guess.Charset, guess.Evidence, guess.Confidence, guess.Conflict));
    }

    [Fact]
    public void A_distrusted_declaration_is_reported_but_does_not_decide()
    {
        var bytes = Bytes("<meta charset=shift_jis>\u6771\u4EAC\u5927\u5B66\u306E\u5B66\u751F\u65B0\u805E", "shift_jis");
        var guess = CharsetDetector.Detect(bytes, new CharsetHints { IgnoreDeclared = true });
        Assert.NotEqual("meta", guess.Evidence);
        Assert.Equal("shift_jis", Assert.Single(guess.Declared).Label);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452000000400000004008060000")]
    [InlineData("0001020304050607")]
    [InlineData("0000")]
    public void Junk_is_binary(string hex) => Assert.Equal("binary", CharsetDetector.Detect(Convert.FromHexString(hex)).Charset);

    [Fact]
    public void Zero_bytes_at_the_end_of_a_page_are_padding() =>
        Assert.Equal("cp949", CharsetDetector.Detect([.. Bytes("<p>" + Korean, "euc-kr"), .. new byte[600]]).Charset);

    [Fact]
    public void A_byte_order_mark_beats_everything_but_the_user()
    {
        byte[] page = [0xEF, 0xBB, 0xBF, .. Bytes("<meta charset=euc-kr>" + Korean, "utf-8")];
        var decoded = PageDecoder.Decode(page, new CharsetHints { HttpLabel = "euc-kr" });
        Assert.Equal(("utf-8", "bom", true), (decoded.Charset.Charset, decoded.Charset.Evidence, decoded.Charset.Conflict));
        Assert.Equal(["bom", "http", "meta"], decoded.Charset.Declared.Select(declaration => declaration.Where));
        Assert.StartsWith("<meta", decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_utf_8_mark_before_cp949_text_is_left_out()
    {
        var decoded = PageDecoder.Decode([0xEF, 0xBB, 0xBF, .. Bytes(Korean, "euc-kr")]);
        Assert.Equal(("cp949", true, Korean), (decoded.Charset.Charset, decoded.Charset.Conflict, decoded.Text));
    }

    [Fact]
    public void A_few_letters_that_may_be_utf_8_or_cp949_are_what_makes_sense()
    {
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes("<meta charset=euc-kr><p>처치", "euc-kr")).Charset);
        Assert.Equal("cp949", CharsetDetector.Detect(Bytes("<p>처치", "euc-kr")).Charset);
        Assert.Equal("utf-8", CharsetDetector.Detect(Bytes("<p>Le caf\u00E9 des \u00E9tudiants", "utf-8")).Charset);
    }

    [Fact]
    public void A_large_page_is_decided_by_its_text_wherever_that_stands()
    {
        var ascii = string.Concat(Enumerable.Repeat("<td width=10 height=20> </td>\r\n", 60_000));
        foreach (var label in (string[])["utf-8", "euc-kr"])
        {
            var expected = label == "utf-8" ? "utf-8" : "cp949";
            Assert.Equal(expected, CharsetDetector.Detect(Bytes(Korean + ascii, label)).Charset);
            Assert.Equal(expected, CharsetDetector.Detect(Bytes(ascii + Korean + ascii, label)).Charset);
            Assert.Equal(expected, CharsetDetector.Detect(Bytes(ascii + Korean, label)).Charset);
        }
    }

    [Fact]
    public void An_empty_page_is_in_no_charset() => Assert.Equal((null, 1), (CharsetDetector.Detect([]).Charset, CharsetDetector.Detect([]).Confidence));

    private static byte[] Bytes(string text, string label)
    {
        var encoded = CharsetEncoder.Encode(text, label);
        Assert.Equal(0, encoded.References);
        return encoded.Bytes.ToArray();
    }
}
