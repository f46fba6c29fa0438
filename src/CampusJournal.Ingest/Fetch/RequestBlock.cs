using System.Text;

namespace CampusJournal.Ingest.Fetch;

/// <summary>The request as it is archived: as it went out, without what gives access to an account.</summary>
internal static class RequestBlock
{
    private static readonly string[] Secrets = ["Authorization:", "Proxy-Authorization:", "Cookie:"];

    /// <summary>Copies a request without its secret fields.</summary>
    public static MemoryStream Of(Stream request)
    {
        request.Position = 0;
        using var reader = new StreamReader(request, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var kept = reader.ReadToEnd().Split("\r\n").Where(line => !Array.Exists(Secrets, secret => line.StartsWith(secret, StringComparison.OrdinalIgnoreCase)));
        return new MemoryStream(Encoding.Latin1.GetBytes(string.Join("\r\n", kept)));
    }
}
