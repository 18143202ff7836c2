using System.Net.Http.Headers;
using System.Text;

namespace SchemaTasks.Shadow;

/// <summary>The registry to download from: the one that npm itself uses by its environment variable, else the public one.</summary>
internal sealed class NpmRegistry
{
    private const string Variable = "npm_config_registry";

    private NpmRegistry(Uri address, AuthenticationHeaderValue? credentials) => (Address, Credentials) = (address, credentials);

    /// <summary>Ends in a slash; holds no credentials.</summary>
    public Uri Address { get; }

    /// <summary>Those of the variable's URL.</summary>
    public AuthenticationHeaderValue? Credentials { get; }

    /// <exception cref="ShadowProbeException">The variable holds no URL.</exception>
    public static NpmRegistry Choose(ShadowOptions options)
    {
        var text = options.Variable(Variable) ?? options.Variable(Variable.ToUpperInvariant()) ?? "https://registry.npmjs.org/";
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw new ShadowProbeException($"the environment variable {Variable} holds no http or https URL.");
        var credentials = address.UserInfo.Length == 0 ? null
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
        return new NpmRegistry(new UriBuilder(address) { UserName = "", Password = "" }.Uri, credentials);
    }
}
