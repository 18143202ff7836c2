using System.Globalization;
using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Firestore;

/// <summary>Names, keys and text in TypeScript.</summary>
internal static class TypeScriptText
{
    /// <summary>A string literal in single quotes.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\\' or '\'') literal.Append('\\').Append(rune);
            else if (rune.Value == '\n') literal.Append("\\n");
            else if (HiddenCharacters.IsHidden(rune)) SafeJson.AppendUnits(literal, rune.ToString());
            else literal.Append(rune);
        }
        return literal.Append('\'').ToString();
    }

    /// <summary>A property's key: bare where it is a plain name.</summary>
    public static string Key(string name) => IsPlain(name) ? name : Literal(name);

    /// <summary>A documentation comment of one line or more; empty for no text.</summary>
    public static string Comment(string? text, string indent)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var lines = text.Replace("*/", "*\\/", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n').Select(line => SafeText.Comment(line).TrimEnd()).ToList();
        return lines.Count == 1 ? $"{indent}/** {lines[0]} */\n" : $"{indent}/**\n{string.Concat(lines.Select(line => line.Length == 0 ? $"{indent} *\n" : $"{indent} * {line}\n"))}{indent} */\n";
    }

    /// <summary>A type's name for an object: <c>people.first_contacts</c> is <c>PeopleFirstContacts</c>.</summary>
    /// <param name="parts">Schema and name, or the name alone.</param>
    public static string TypeName(params string[] parts)
    {
        var name = new StringBuilder();
        foreach (var part in parts)
        {
            var starts = true;
            foreach (var rune in part.EnumerateRunes())
            {
                if (Rune.IsLetterOrDigit(rune) && rune.IsBmp && !HiddenCharacters.IsHidden(rune))
                {
                    name.Append(starts ? Rune.ToUpperInvariant(rune) : rune);
                    starts = Rune.IsDigit(rune);
                }
                else
                {
                    // An emoji or the like is named by its number, so that names made of nothing else differ.
                    if (!rune.IsAscii) name.Append(CultureInfo.InvariantCulture, $"{rune.Value:X}");
                    starts = true;
                }
            }
        }
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>Whether a name given by hand can be a type's.</summary>
    public static bool IsTypeName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) && !char.IsLower(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_') && !HiddenCharacters.Contains(name);

    private static bool IsPlain(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$');
}
