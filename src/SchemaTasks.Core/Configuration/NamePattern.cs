using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>
/// A pattern below <c>names</c>: <c>crm_*.tbl_*</c> for tables, views and types, <c>*.*.fld_*</c> for what is in them, <c>enum:crm.*</c> with a kind.
/// <c>*</c> is any text of one part of the name, <c>?</c> any one character, <c>\</c> takes the next one as it is; case counts.
/// </summary>
internal sealed class NamePattern
{
    private readonly ObjectKind? _kind;
    private readonly ImmutableArray<Regex> _parts;

    private NamePattern(ObjectKind? kind, ImmutableArray<Regex> parts, int stars) => (_kind, _parts, Stars) = (kind, parts, stars);

    /// <summary>How many <c>*</c> it has.</summary>
    public int Stars { get; }

    /// <summary>Whether the key is a pattern: it has a <c>*</c> or <c>?</c> that no <c>\</c> precedes.</summary>
    public static bool Is(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] == '\\') i++;
            else if (key[i] is '*' or '?') return true;
        }
        return false;
    }

    public static NamePattern Parse(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? null : KindNames.Parse(key[..colon]);
        var text = kind is null ? key : key[(colon + 1)..];
        var parts = ImmutableArray.CreateBuilder<Regex>(3);
        var part = new StringBuilder();
        var stars = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '.':
                    parts.Add(Compile(part));
                    part.Clear();
                    break;
                case '*':
                    stars++;
                    part.Append("(.*?)");
                    break;
                case '?':
                    part.Append('.');
                    break;
                case '\\' when i + 1 < text.Length:
                    part.Append(Regex.Escape(text[++i].ToString()));
                    break;
                default:
                    part.Append(Regex.Escape(text[i].ToString()));
                    break;
            }
        }
        parts.Add(Compile(part));
        return new NamePattern(kind, parts.ToImmutable(), stars);
    }

    /// <summary>What each <c>*</c> takes of the object's own name, in their order; <see langword="null"/> where the pattern does not match.</summary>
    public ImmutableArray<string>? Match(ObjectPath path)
    {
        if (_parts.Length != (path.Member is null ? 2 : 3) || (_kind is not null && _kind != path.Kind)) return null;
        var taken = ImmutableArray.CreateBuilder<string>(Stars);
        for (var i = 0; i < _parts.Length; i++)
        {
            var match = _parts[i].Match(i == 0 ? path.Schema : i == 1 ? path.Name : path.Member!);
            if (!match.Success) return null;
            for (var group = 1; group < match.Groups.Count; group++) taken.Add(match.Groups[group].Value);
        }
        return taken.ToImmutable();
    }

    /// <summary>The greatest number behind a <c>$</c> in the name that a pattern gives; 0 where there is none.</summary>
    public static int Greatest(string name)
    {
        var greatest = 0;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (name[i] == '$' && char.IsAsciiDigit(name[i + 1])) greatest = Math.Max(greatest, name[i + 1] == '0' ? int.MaxValue : name[i + 1] - '0');
        }
        return greatest;
    }

    /// <summary>The name with each <c>$1</c> … <c>$9</c> replaced by what that <c>*</c> took.</summary>
    /// <param name="name">As the configuration has it.</param>
    /// <param name="taken"><see cref="Match"/></param>
    /// <param name="write">Writes what a <c>*</c> took as the output writes names, and whether that is at the name's start.</param>
    public static string Fill(string name, ImmutableArray<string> taken, Func<string, bool, string> write)
    {
        var filled = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '$' || i + 1 == name.Length || !char.IsAsciiDigit(name[i + 1])) filled.Append(name[i]);
            else if (taken[name[++i] - '1'] is { Length: > 0 } part) filled.Append(write(part, filled.Length == 0));
        }
        return filled.ToString();
    }

    // Linear in the name's length, whatever the pattern.
    private static Regex Compile(StringBuilder part) =>
        new($@"\A{part}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
