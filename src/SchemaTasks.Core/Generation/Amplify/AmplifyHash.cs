using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The hash with which Amplify shortens names: the first hexadecimal digits of MD5.</summary>
internal static class AmplifyHash
{
    public static string Of(string name, int digits)
    {
#pragma warning disable CA5351 // Amplify's own choice, for names only
        var hash = MD5.HashData(Encoding.UTF8.GetBytes(name));
#pragma warning restore CA5351
        return Convert.ToHexStringLower(hash)[..digits];
    }
}
