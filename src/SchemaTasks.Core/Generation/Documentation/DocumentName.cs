using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>
/// Names of files and of fragments of addresses: <c>people.master</c>, <c>people.user~3f2a91c0</c>. They need no escape in a link, differ in
/// any case of letters, are no device of Windows, and depend on the object's name alone, so that another object changes none.
/// </summary>
internal static class DocumentName
{
    private const int Longest = 100, HashDigits = 8;

    /// <summary>What Windows takes for a device, whatever follows a dot (<see href="https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file"/>).</summary>
    private static readonly ImmutableHashSet<string> Devices =
        [.. new[] { "con", "prn", "aux", "nul" }, .. Enumerable.Range(0, 10).SelectMany(static number => new[] { $"com{number}", $"lpt{number}" })];

    /// <summary>Of an object in a schema.</summary>
    public static string Of(QualifiedName name) => Of(name.Schema, name.Name);

    /// <summary>Of something that is in no schema: a viewpoint, a schema itself.</summary>
    public static string Of(string name) => Of(null, name);

    /// <summary>The fragment of an object's article: <c>t-people.master</c>.</summary>
    public static string Fragment(ArticleKind kind, QualifiedName name) => $"{Prefix(kind)}-{Of(name)}";

    /// <summary>The folder of a kind's pages.</summary>
    public static string Folder(ArticleKind kind) => kind switch
    {
        ArticleKind.Table => "tables",
        ArticleKind.View => "views",
        ArticleKind.Type => "types",
        ArticleKind.Routine => "routines",
    };

    private static char Prefix(ArticleKind kind) => kind switch
    {
        ArticleKind.Table => 't',
        ArticleKind.View => 'v',
        ArticleKind.Type => 'y',
        ArticleKind.Routine => 'r',
    };

    private static string Of(string? schema, string name)
    {
        var exact = schema is null ? name : $"{schema}.{name}";
        // A dot of the parts' own would make a.b and c of a and b.c.
        var changed = exact.Length > Longest || exact.Length == 0 || name.Contains('.', StringComparison.Ordinal) || schema?.Contains('.', StringComparison.Ordinal) == true;
        var text = new StringBuilder(exact.Length + HashDigits + 2);
        foreach (var character in exact.AsSpan(0, Math.Min(exact.Length, Longest)))
        {
            var kept = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '_' or '-' or '.';
            changed |= !kept;
            text.Append(kept ? character : char.IsAsciiLetterUpper(character) ? char.ToLowerInvariant(character) : '_');
        }
        var stem = text.ToString();
        var dot = stem.IndexOf('.', StringComparison.Ordinal);
        if (Devices.Contains(dot < 0 ? stem : stem[..dot]))
        {
            text.Insert(0, '_');
            changed = true;
        }
        else if (stem is ['.' or '-', ..])
        {
            // A hidden file, or an option of a command.
            text[0] = '_';
            changed = true;
        }
        if (!changed) return stem;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(schema is null ? name : $"{schema}\0{name}"));
        return text.Append('~').Append(Convert.ToHexStringLower(hash), 0, HashDigits).ToString();
    }
}
