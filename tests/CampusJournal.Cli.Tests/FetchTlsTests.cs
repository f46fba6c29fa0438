using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

/// <summary>Pages over TLS, from a site whose certificate the system is told to trust.</summary>
public sealed class FetchTlsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate = Certificate();

    public void Dispose()
    {
        certificate.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_page_over_tls_is_archived_as_it_was_within()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system's own store is asked.");
        using var site = new LoopbackSite(TimeProvider.System, certificate: certificate) { Default = _ => SiteAnswer.Chunked("<p>기", "사</p>") };
        folder.Write("trusted.pem", certificate.ExportCertificatePem());

        var result = Cjt.RunWith([("SSL_CERT_FILE", folder["trusted.pem"])], "fetch", site.Root + "/1", "--delay", "0", "-o", folder["site.warc.gz"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(site.Requests[^1].Head, Content(), StringComparison.Ordinal);
        Assert.Contains("Transfer-Encoding: chunked\r\n\r\n6\r\n<p>기\r\n7\r\n사</p>\r\n0\r\n\r\n", Content(), StringComparison.Ordinal);
        Assert.Contains($"WARC-Target-URI: {site.Root}/1\r\n", Content(), StringComparison.Ordinal);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=loopback", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private string Content()
    {
        using var gzip = new GZipStream(File.OpenRead(folder["site.warc.gz"]), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
