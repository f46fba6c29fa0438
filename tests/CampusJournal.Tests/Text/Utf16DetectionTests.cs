using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>UTF-16 that begins with no byte order mark.</summary>
public class Utf16DetectionTests
{
    public static TheoryData<string> Texts =>
    [
        "학생회는 어제 새 도서관을 짓는 일이 늦어진다고 말했다.", "Η βιβλιοθήκη του πανεπιστημίου άνοιξε χθες.", "Студенты всю ночь печатали газету.",
        "図書館の前の銀杏が色づいて、学生たちが写真を撮りに集まった。\n", "图书馆门前的银杏树变黄了，同学们都拿着相机来拍照。\n", "הסטודנטים הדפיסו את העיתון כל הלילה",
        "طبع الطلاب الجريدة طوال الليل وصدرت في الصباح", "นักศึกษาพิมพ์หนังสือพิมพ์ตลอดทั้งคืน\n", "‘Преступление и наказание’를 읽고 ラーメン을 먹었다.", "Les étudiants ont imprimé le numéro de l'été.",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_of_any_script_is_found_and_read(string text)
    {
        foreach (var label in (string[])["utf-16le", "utf-16be"])
        {
            foreach (var page in (string[])[text, $"<html><head><title>{text}</title></head><p>{text}</p></html>"])
            {
                var decoded = PageDecoder.Decode(CharsetEncoder.Encode(page, label, isContinued: true).Bytes.Span);
                Assert.Equal((label, page), (decoded.Charset.Charset, decoded.Text));
            }
        }
    }

    [Fact]
    public void Pictures_sounds_and_numbers_are_none()
    {
        byte[] numbers = [.. Enumerable.Range(0, 400).SelectMany(BitConverter.GetBytes)];
        byte[] samples = [.. Enumerable.Range(0, 4000).SelectMany(i => BitConverter.GetBytes((short)(Math.Sin(i / 9.0) * 2000)))];
        byte[] bitmap = [.. "BM"u8, 0x36, 0x30, 0, 0, 0, 0, 0, 0, 0x36, 0, 0, 0, 40, 0, 0, 0, .. new byte[36], .. Enumerable.Repeat((byte)0xC0, 4000)];
        byte[] music = [.. "MThd"u8, 0, 0, 0, 6, 0, 1, 0, 2, 1, 0xE0, .. "MTrk"u8, .. Enumerable.Range(0, 900).Select(i => (byte)(i % 7 == 0 ? 0x90 : i % 120))];
        Assert.All([numbers, samples, bitmap, music], bytes => Assert.Equal("binary", CharsetDetector.Detect(bytes).Charset));
    }

    [Fact]
    public void An_odd_byte_at_the_end_is_a_cut_character()
    {
        byte[] page = [.. Encoding.Unicode.GetBytes("학생회는 어제 말했다.\n"), 0x41];
        var decoded = PageDecoder.Decode(page);
        Assert.Equal(("utf-16le", "학생회는 어제 말했다.\n\uFFFD", true), (decoded.Charset.Charset, decoded.Text, decoded.EndsInsideCharacter));
    }
}
