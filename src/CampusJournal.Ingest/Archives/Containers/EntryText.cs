using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>The bytes of an entry's name as text. What an archive says of their charset is not believed: Korean Windows wrote 949 whatever the format demands.</summary>
internal static class EntryText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a name: UTF-8 when all of it is, else code page 949; each name by itself, as archives were filled from many machines.</summary>
    public static string Decode(ReadOnlySpan<byte> name)
    {
        try
        {
            return Strict.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            var decoder = CharsetDecoder.For("cp949");
            var chars = new char[decoder.MaxCharCount(name.Length)];
            var length = decoder.Decode(name, chars);
            return new string(chars, 0, length + decoder.Finish(chars.AsSpan(length)));
        }
    }

    /// <summary>Gives text as the address of a page, when it is one of http or https; else null.</summary>
    public static string? Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text!.Trim() : null;
}
