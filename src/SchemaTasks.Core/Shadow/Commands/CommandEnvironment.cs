using System.Collections;
using System.Text.RegularExpressions;

namespace SchemaTasks.Shadow;

/// <summary>The environment of a shadow command: the build's own without anything that names a database.</summary>
internal sealed partial class CommandEnvironment
{
    /// <summary>Shorter ones are words that would be masked everywhere.</summary>
    private const int ShortestSecret = 6;

    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly List<string> _secrets = [];

    /// <param name="live">Names of the variables that hold live servers.</param>
    public CommandEnvironment(IEnumerable<string> live)
    {
        var named = live.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var (name, value) = ((string)entry.Key, (string?)entry.Value ?? "");
            if (named.Contains(name) || NamesADatabase().IsMatch(name) || Connection().IsMatch(value)) Forget(value);
            else _kept[name] = value;
        }
    }

    public IReadOnlyDictionary<string, string> Variables => _kept;

    /// <summary>Adds what the command is to see.</summary>
    public void Set(string name, string value)
    {
        _kept[name] = value;
        ForgetPasswords(value);
    }

    /// <summary>A line of the command's output without what may be secret: values that were kept from it, and passwords in URLs and keywords.</summary>
    public string Mask(string line)
    {
        foreach (var secret in _secrets) line = line.Replace(secret, "***", StringComparison.Ordinal);
        return PasswordWord().Replace(PasswordInUrl().Replace(line, "://$1:***@"), "$1***");
    }

    /// <summary>Whether a text connects to a database.</summary>
    public static bool IsConnection(string value) => Connection().IsMatch(value);

    private void Forget(string value)
    {
        if (value.Length >= ShortestSecret) _secrets.Add(value);
        ForgetPasswords(value);
    }

    private void ForgetPasswords(string value)
    {
        foreach (var pattern in (Regex[])[PasswordInUrl(), PasswordWord()])
            foreach (Match match in pattern.Matches(value))
                if (match.Groups["secret"].Value.Length >= ShortestSecret) _secrets.Add(match.Groups["secret"].Value);
        _secrets.Sort((one, two) => two.Length.CompareTo(one.Length));
    }

    [GeneratedRegex(@"\APG[A-Z]+\z|DATABASE|CONNECTION_?STRING|\ACONNECTIONSTRINGS?_|POSTGRES|SUPABASE|NEON|FLYWAY_(?:URL|USER|PASSWORD)|LIQUIBASE_COMMAND_|\ADB_|_DB_|_DSN\z|\ADSN\z|\AGOOSE_|\AATLAS_|\ASCHEMA_SHADOW_URL\z", RegexOptions.IgnoreCase)]
    private static partial Regex NamesADatabase();

    [GeneratedRegex(@"\b(?:postgres|postgresql|jdbc:postgresql|cockroachdb|prisma(?:\+postgres)?):|(?:\A|;)\s*(?:host|server|data source)\s*=|(?:\A|\s)host=\S+\s", RegexOptions.IgnoreCase)]
    private static partial Regex Connection();

    [GeneratedRegex(@"://([^:/@\s]*):(?<secret>[^@\s]+)@")]
    private static partial Regex PasswordInUrl();

    [GeneratedRegex(@"\b((?:password|pwd|secret|token|api_?key)\s*[=:]\s*)(?<secret>[^\s;,]+)", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordWord();
}
