namespace SchemaTasks.Postgres;

/// <summary>The value of <c>require_auth</c> (<see href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-REQUIRE-AUTH"/>).</summary>
internal static class AuthenticationMethods
{
    /// <summary>What a server may ask for without learning the password: not in clear text, nor as MD5, which can be guessed from.</summary>
    public const string WithoutPassword = "scram-sha-256,gss,sspi,none";

    private static readonly (string Name, string Driver)[] Methods =
        [("password", "Password"), ("md5", "MD5"), ("gss", "GSS"), ("sspi", "SSPI"), ("scram-sha-256", "ScramSHA256"), ("none", "None")];

    /// <summary>As libpq spells them; <c>oauth</c>, which the driver lacks, is none of them.</summary>
    public static IEnumerable<string> All => Methods.Select(method => method.Name);

    /// <summary>In libpq's spelling, whether it was that or Npgsql's; <see langword="null"/> when it is no list of methods.</summary>
    public static string? Normalise(string value)
    {
        var words = value.Split(',').Select(word => word.Trim()).ToList();
        if (words.Any(word => word.StartsWith('!')) && !words.TrueForAll(word => word.StartsWith('!'))) return null;
        var names = words.Select(word => (Not: word.StartsWith('!'), Name: Find(word.TrimStart('!')))).ToList();
        return names.Exists(name => name.Name is null) ? null : string.Join(',', names.Select(name => (name.Not ? "!" : "") + name.Name));
    }

    /// <summary>In Npgsql's spelling.</summary>
    public static string ForDriver(string value) =>
        string.Join(',', value.Split(',').Select(word => (word.StartsWith('!') ? "!" : "") + Array.Find(Methods, method => method.Name == word.TrimStart('!')).Driver));

    private static string? Find(string word) =>
        Array.Find(Methods, method => string.Equals(method.Name, word, StringComparison.OrdinalIgnoreCase) || string.Equals(method.Driver, word, StringComparison.OrdinalIgnoreCase)).Name;
}
