using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SchemaTasks.Postgres;

/// <summary>
/// Checks a server's certificate as libpq's <c>verify-ca</c> and <c>verify-full</c> do, and says what is wrong with one that is refused: the
/// driver only says that it is.
/// </summary>
/// <param name="Root">Path of the authorities' certificates; <see langword="null"/> for the machine's own.</param>
/// <param name="WithName">Whether the host's name counts, too.</param>
internal sealed record CertificateCheck(string? Root, bool WithName)
{
    /// <summary>Makes a connection check its server.</summary>
    /// <exception cref="AuthenticationException">The file of the authorities cannot be used.</exception>
    public void Apply(SslClientAuthenticationOptions options)
    {
        var authorities = Root is null ? null : Load(Root);
        options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
            Fault(certificate as X509Certificate2, chain, errors, authorities, options.TargetHost) is { } fault ? throw new AuthenticationException(fault) : true;
    }

    private static X509Certificate2Collection Load(string root)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new AuthenticationException($"the authorities' certificates cannot be read from '{root}' (sslrootcert).");
        }
        return authorities.Count > 0 ? authorities : throw new AuthenticationException($"there is no certificate in '{root}' (sslrootcert).");
    }

    /// <returns><see langword="null"/> for a certificate that is good.</returns>
    private string? Fault(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection? authorities, string? host)
    {
        if (certificate is null || chain is null) return "the server shows no certificate.";
        var wrongName = WithName && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? $"the server's certificate is for {Names(certificate)}, not for '{host}'." : null;
        if (authorities is null) return errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? Fault(certificate, chain) : wrongName;

        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(authorities);
        return chain.Build(certificate) ? wrongName : Fault(certificate, chain);
    }

    private string Fault(X509Certificate2 certificate, X509Chain chain)
    {
        var trust = Root is null ? "the machine's list of authorities" : $"'{Root}'";
        var faults = chain.ChainStatus.Select(status => status.Status).ToList();
        if (faults.Contains(X509ChainStatusFlags.NotTimeValid))
            return string.Create(CultureInfo.InvariantCulture, $"the server's certificate, or one that signs it, is out of date; its own time is from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd HH:mm} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm} UTC.");
        if (certificate.Subject == certificate.Issuer) return $"the server's certificate is self-signed ({certificate.Subject}) and not in {trust}.";
        return faults.Any(fault => fault is X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain)
            ? $"the server's certificate is signed by '{certificate.Issuer}', whose chain does not end in {trust}."
            : $"the server's certificate is not valid ({string.Join(", ", faults)}).";
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString()))).ToList();
        return names.Count > 0 ? $"'{string.Join("', '", names)}'" : $"'{certificate.GetNameInfo(X509NameType.DnsName, false)}'";
    }
}
