using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SchemaTasks.Postgres.Tests.Tls;

/// <summary>Certificates of one test run: an authority, another one, and what they sign.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly X509Certificate2 _authority = Authority("Test authority");
    private readonly X509Certificate2 _other = Authority("Another authority");

    public Certificates()
    {
        Root = _directory.Write("root.crt", _authority.ExportCertificatePem());
        OtherRoot = _directory.Write("other.crt", _other.ExportCertificatePem());
        ClientCertificate = Client("client", _authority, out var key);
        ClientKey = key;
        ForeignCertificate = Client("foreign", _other, out key);
        ForeignKey = key;
        EncryptedKey = _directory.Write("encrypted.key", Encrypted(File.ReadAllText(ClientKey)));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(EncryptedKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>The pass phrase of <see cref="EncryptedKey"/>.</summary>
    public const string PassPhrase = "canary of a key";

    /// <summary>Absolute paths of the authorities' certificates.</summary>
    public string Root { get; }

    public string OtherRoot { get; }

    /// <summary>Absolute paths of a certificate for the role <c>by_certificate</c>, its key as it is, and its key encrypted.</summary>
    public string ClientCertificate { get; }

    public string ClientKey { get; }

    public string EncryptedKey { get; }

    /// <summary>The same from an authority that the server does not know.</summary>
    public string ForeignCertificate { get; }

    public string ForeignKey { get; }

    public string Missing => Path.Combine(_directory.Path, "missing.crt");

    /// <summary>A folder without anything in it.</summary>
    public string EmptyHome => Directory.CreateDirectory(Path.Combine(_directory.Path, "home")).FullName;

    /// <summary>What the server needs: the authority of its clients, and certificates and keys named after what is odd about them.</summary>
    public IReadOnlyDictionary<string, string> ServerFiles()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["root.crt"] = _authority.ExportCertificatePem() };
        var now = DateTimeOffset.UtcNow;
        Add("good", "localhost", _authority, now.AddDays(30));
        Add("other_name", "db.example.org", _authority, now.AddDays(30));
        Add("expired", "localhost", _authority, now.AddHours(-1));
        Add("self_signed", "localhost", null, now.AddDays(30));
        return files;

        void Add(string name, string host, X509Certificate2? issuer, DateTimeOffset until)
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(host);
            if (host == "localhost") names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
            using var certificate = issuer is null ? request.CreateSelfSigned(now.AddDays(-2), until) : request.Create(issuer, now.AddHours(-20), until, RandomNumberGenerator.GetBytes(8));
            files[$"{name}.crt"] = certificate.ExportCertificatePem();
            files[$"{name}.key"] = key.ExportPkcs8PrivateKeyPem();
        }
    }

    public void Dispose()
    {
        _authority.Dispose();
        _other.Dispose();
        _directory.Dispose();
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(60));
    }

    private string Client(string name, X509Certificate2 issuer, out string keyFile)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=by_certificate", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(issuer, DateTimeOffset.UtcNow.AddHours(-20), DateTimeOffset.UtcNow.AddDays(30), RandomNumberGenerator.GetBytes(8));
        keyFile = _directory.Write($"{name}.key", key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return _directory.Write($"{name}.crt", certificate.ExportCertificatePem());
    }

    private static string Encrypted(string pem)
    {
        using var key = RSA.Create();
        key.ImportFromPem(pem);
        return key.ExportEncryptedPkcs8PrivateKeyPem(PassPhrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000));
    }
}
