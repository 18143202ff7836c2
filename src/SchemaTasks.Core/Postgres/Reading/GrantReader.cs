using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Reading;

/// <summary>The privileges that an object has without any GRANT, as the letters of an access list.</summary>
/// <param name="Owner">The owner's.</param>
/// <param name="Public">Everybody's.</param>
internal sealed record GrantDefaults(string Owner, string Public)
{
    /// <summary>Of tables and views: MAINTAIN exists since PostgreSQL 17.</summary>
    public static GrantDefaults Relation(int major) => new(major < 17 ? "arwdDxt" : "arwdDxtm", "");

    public static GrantDefaults Sequence { get; } = new("rwU", "");

    public static GrantDefaults Column { get; } = new("", "");

    public static GrantDefaults Routine { get; } = new("X", "X");

    public static GrantDefaults Type { get; } = new("U", "U");

    /// <summary>Of foreign-data wrappers and servers.</summary>
    public static GrantDefaults Foreign { get; } = new("U", "");

    public static GrantDefaults Schema { get; } = new("UC", "");

    /// <summary>Of the schema <c>public</c>: since PostgreSQL 15 not everybody may create in it.</summary>
    public static GrantDefaults PublicSchema(int major) => new("UC", major < 15 ? "UC" : "U");
}

/// <summary>
/// Access lists (<see href="https://www.postgresql.org/docs/current/ddl-priv.html"/>) as grants. What holds by default is left out; a
/// default that was taken away is a grant without privileges or with those that are left.
/// </summary>
internal static class GrantReader
{
    /// <param name="acl">The items of the list.</param>
    /// <param name="owner">The object's owner.</param>
    /// <param name="defaults">What holds without any GRANT.</param>
    /// <param name="withGrantors">Keep grants of others than the owner apart.</param>
    public static ImmutableArray<Grant> Read(string[] acl, string owner, GrantDefaults defaults, bool withGrantors = false)
    {
        var grants = new List<Grant>();
        var plain = new Dictionary<(string Role, string? Grantor), SortedSet<string>>();
        var grantable = new Dictionary<(string Role, string? Grantor), SortedSet<string>>();
        foreach (var item in acl)
        {
            var (role, letters, giver) = Parse(item);
            var key = (role, withGrantors && giver != owner ? giver : null);
            for (var i = 0; i < letters.Length; i++)
            {
                var isGrantable = i + 1 < letters.Length && letters[i + 1] == '*';
                var byRole = isGrantable ? grantable : plain;
                if (!byRole.TryGetValue(key, out var names)) byRole[key] = names = new SortedSet<string>(StringComparer.Ordinal);
                names.Add(Word(letters[i]));
                if (isGrantable) i++;
            }
        }

        foreach (var ((role, grantor), names) in plain)
        {
            // A column has no defaults; the owner's grants on it are grants like others.
            var standard = grantor is not null ? "" : role == owner ? defaults.Owner : role == "public" ? defaults.Public : "";
            if (standard.Length > 0 && standard.All(letter => names.Contains(Word(letter))) && names.All(name => standard.Any(letter => Word(letter) == name))) continue;
            grants.Add(new Grant { Role = role, Privileges = [.. names], Grantor = grantor });
        }
        grants.AddRange(grantable.Select(entry => new Grant { Role = entry.Key.Role, Privileges = [.. entry.Value], Grantable = true, Grantor = entry.Key.Grantor }));
        foreach (var (role, standard) in new[] { (owner, defaults.Owner), ("public", defaults.Public) })
        {
            if (standard.Length > 0 && !plain.ContainsKey((role, null)) && !grantable.ContainsKey((role, null))) grants.Add(new Grant { Role = role, Privileges = [] });
        }
        return [.. grants.OrderBy(grant => grant.Role, StringComparer.Ordinal).ThenBy(grant => grant.Grantable)];
    }

    /// <summary><c>"role"=letters/grantor</c>; nothing before the equals sign is everybody.</summary>
    private static (string Role, string Letters, string Grantor) Parse(string item)
    {
        var (role, at) = Name(item, 0);
        var slash = item.IndexOf('/', at);
        return (role.Length == 0 ? "public" : role, item[(at + 1)..slash], Name(item, slash + 1).Name);
    }

    /// <summary>A name that may be quoted, and where it ends.</summary>
    private static (string Name, int End) Name(string item, int at)
    {
        var role = new StringBuilder();
        if (at < item.Length && item[at] == '"')
        {
            for (at++; item[at] != '"' || (at + 1 < item.Length && item[at + 1] == '"'); at++)
            {
                if (item[at] == '"') at++;
                role.Append(item[at]);
            }
            at++;
        }
        else
        {
            for (; at < item.Length && item[at] is not ('=' or '/'); at++) role.Append(item[at]);
        }
        return (role.ToString(), at);
    }

    private static string Word(char letter) => letter switch
    {
        'r' => "select",
        'a' => "insert",
        'w' => "update",
        'd' => "delete",
        'D' => "truncate",
        'x' => "references",
        't' => "trigger",
        'X' => "execute",
        'U' => "usage",
        'C' => "create",
        'c' => "connect",
        'T' => "temporary",
        's' => "set",
        'A' => "alter system",
        'm' => "maintain",
        _ => letter.ToString(),
    };
}
