using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Seeds;

/// <summary>The shape of a CSV or JSON file: its columns, and the line where each row begins.</summary>
/// <param name="Columns">In the file's order.</param>
/// <param name="Lines">From 1, a line for each row.</param>
internal sealed record DataFile(ImmutableArray<string> Columns, ImmutableArray<int> Lines)
{
    /// <exception cref="DiagnosticException">ST2108, at the line that is at fault.</exception>
    public static DataFile Read(SeedFile file) => file.Kind == SeedKind.Csv ? ReadCsv(file) : ReadJson(file);

    /// <summary>Quotes as in RFC 4180, which is what PostgreSQL's COPY reads.</summary>
    private static DataFile ReadCsv(SeedFile file)
    {
        var columns = new List<string>();
        var lines = ImmutableArray.CreateBuilder<int>();
        var (field, quoted, line, header) = (new StringBuilder(), false, 1, true);
        var (recordLine, isEmpty) = (1, true);
        for (var at = 0; at <= file.Text.Length; at++)
        {
            var character = at < file.Text.Length ? file.Text[at] : '\n';
            if (at == file.Text.Length && isEmpty) break;
            if (character == '\n') line++;
            if (character == '"') quoted = !quoted;
            if (!quoted && character is '\n' or '\r')
            {
                if (character == '\r') continue;
                if (header) columns.Add(field.ToString().Trim());
                else if (!isEmpty) lines.Add(recordLine);
                (header, recordLine, isEmpty) = (header && columns.Count == 0, line, true);
                field.Clear();
                continue;
            }
            isEmpty = false;
            if (!header) continue;
            if (!quoted && character == ',')
            {
                columns.Add(field.ToString().Trim());
                field.Clear();
            }
            else if (character != '"')
            {
                field.Append(character);
            }
        }
        if (quoted) throw Wrong(file, recordLine, "a quote does not end.");
        if (columns.Count == 0 || columns.Any(string.IsNullOrEmpty)) throw Wrong(file, 1, "the first line must name the columns.");
        if (columns.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice) throw Wrong(file, 1, $"column '{twice.Key}' is there twice.");
        return new DataFile([.. columns], lines.DrainToImmutable());
    }

    private static DataFile ReadJson(SeedFile file)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Array) throw Wrong(file, 1, "it must be a list of objects.");
            var lines = LinesOf(bytes);
            ImmutableArray<string>? columns = null;
            var row = 0;
            foreach (var item in document.RootElement.EnumerateArray())
            {
                if (item.ValueKind != JsonValueKind.Object) throw Wrong(file, 1, $"item {row + 1} is not an object.");
                ImmutableArray<string> keys = [.. item.EnumerateObject().Select(property => property.Name)];
                columns ??= keys;
                if (keys.Length != columns.Value.Length || keys.Except(columns.Value, StringComparer.Ordinal).Any())
                    throw Wrong(file, lines[row], $"object {row + 1} has other keys ({string.Join(", ", keys)}) than the first one ({string.Join(", ", columns.Value)}).");
                row++;
            }
            return new DataFile(columns ?? [], lines);
        }
        catch (JsonException exception)
        {
            throw Wrong(file, (int)(exception.LineNumber ?? 0) + 1, "it is not JSON.");
        }
    }

    /// <summary>The line where each object of the list begins.</summary>
    private static ImmutableArray<int> LinesOf(byte[] bytes)
    {
        var lines = ImmutableArray.CreateBuilder<int>();
        var reader = new Utf8JsonReader(bytes);
        var (line, counted) = (1, 0L);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.StartObject || reader.CurrentDepth != 1) continue;
            line += bytes.AsSpan((int)counted, (int)(reader.TokenStartIndex - counted)).Count((byte)'\n');
            counted = reader.TokenStartIndex;
            lines.Add(line);
        }
        return lines.DrainToImmutable();
    }

    private static DiagnosticException Wrong(SeedFile file, int line, string why) =>
        new(Diagnostic.Create(SeedDiagnostics.WrongData, new SourceLocation(file.Path, line, 1), file.Name, why));
}
