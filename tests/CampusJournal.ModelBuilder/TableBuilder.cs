using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.ModelBuilder;

/// <summary>Builds the code page tables from the framework's code pages 949 and 1361, corrected as their standards say.</summary>
public static class TableBuilder
{
    private const int CompatibilityJamoRow = 0xA4;
    private const int JohabJamoRow = 0xDA;
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Finals = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>Writes <c>cp949.bin</c> and <c>johab.bin</c> into a folder.</summary>
    public static void Write(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, Cp949.Resource), BuildCp949());
        File.WriteAllBytes(Path.Combine(folder, Johab.Resource), BuildJohab());
    }

    /// <summary>Code page 949 without its 188 private-use pairs: the WHATWG index <c>euc-kr</c>.</summary>
    public static byte[] BuildCp949()
    {
        var framework = Strict(949);
        return DoubleByteTable.Serialize(pair => Character(framework, pair), Cp949.FirstTrail);
    }

    /// <summary>Code page 1361 without its private-use pairs and with compatibility jamo in place of conjoining ones.</summary>
    public static byte[] BuildJohab()
    {
        var framework = Strict(1361);
        var wansung = Strict(949);
        return DoubleByteTable.Serialize(
            pair => Character(framework, pair) switch
            {
                0 => 0,
                _ when pair >> 8 == JohabJamoRow && (pair & 0xFF) >= 0xA1 => Character(wansung, (CompatibilityJamoRow << 8) | (pair & 0xFF)),
                var character => Compatible(character),
            },
            Johab.FirstTrail);
    }

    private static ushort Compatible(ushort character) => character switch
    {
        >= 0x1100 and <= 0x1112 => Initials[character - 0x1100],
        >= 0x1161 and <= 0x1175 => (ushort)(0x314F + character - 0x1161),
        >= 0x11A8 and <= 0x11C2 => Finals[character - 0x11A8],
        _ => character,
    };

    private static ushort Character(Encoding encoding, int pair)
    {
        try
        {
            var text = encoding.GetString([(byte)(pair >> 8), (byte)pair]);
            return text is [var character] && character is not (>= '\uE000' and <= '\uF8FF') ? character : (ushort)0;
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }
    }

    private static Encoding Strict(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
