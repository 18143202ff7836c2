using System.Buffers;
using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Keeps columns that look like secrets out of the API, where a row can do without them.</summary>
internal sealed class SecretColumns
{
    /// <summary>Parts of column names, lower case.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["password", "passwd", "passphrase", "secret", "token", "encrypted_", "credential", "api_key", "apikey", "private_key", "privatekey", "access_key", "accesskey"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> TextTypes = SearchValues.Create(["text", "char", "bytea", "json"], StringComparison.Ordinal);

    private readonly Draft _draft;
    private readonly ImmutableArray<ObjectGlob>? _patterns;
    private readonly HashSet<string> _declaredKeys;

    public SecretColumns(Draft draft)
    {
        _draft = draft;
        _patterns = draft.Settings.Secrets;
        _declaredKeys = [.. draft.Settings.Keys.SelectMany(key => key.Columns.Select(column => $"{key.Object}.{column}"))];
    }

    /// <summary>The columns that clients get, in their order; reports those that they do not, and secrets that cannot be left out.</summary>
    /// <param name="relation">The table or view.</param>
    /// <param name="columns">All its columns.</param>
    /// <param name="table"><see langword="null"/> for a view.</param>
    public ImmutableArray<Column> Visible(ObjectPath relation, ImmutableArray<Column> columns, Table? table)
    {
        if (_patterns is { IsEmpty: true }) return columns;
        ImmutableArray<Column>.Builder? visible = null;
        for (var index = 0; index < columns.Length; index++)
        {
            var column = columns[index];
            if (!IsSecret(relation, column))
            {
                visible?.Add(column);
                continue;
            }
            var path = relation.Child(ObjectKind.Column, column.Name);
            var why = Needed(path, column, table);
            _draft.Report(AmplifyDiagnostics.SecretColumn, path, null, path, why ?? "is left out of the API.");
            if (why is null && visible is null)
            {
                visible = ImmutableArray.CreateBuilder<Column>(columns.Length - 1);
                visible.AddRange(columns.AsSpan()[..index]);
            }
            else if (why is not null)
            {
                visible?.Add(column);
            }
        }
        return visible?.DrainToImmutable() ?? columns;
    }

    private bool IsSecret(ObjectPath relation, Column column)
    {
        if (_patterns is null) return column.Name.AsSpan().ContainsAny(Words) && column.Type.AsSpan().ContainsAny(TextTypes);
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(relation.Child(ObjectKind.Column, column.Name))) return true;
        }
        return false;
    }

    /// <summary>Why the column cannot be left out; <see langword="null"/> where it can.</summary>
    private string? Needed(ObjectPath path, Column column, Table? table)
    {
        if (_declaredKeys.Contains(path.ToString()) || table?.PrimaryKey?.Columns.Contains(column.Name) == true) return "is in the API all the same: it is part of the key.";
        if (table is null) return null;
        if (table.ForeignKeys.Any(key => key.Columns.Contains(column.Name))) return "is in the API all the same: it is part of a foreign key.";
        return !_draft.IsDynamoDb && !column.Nullable && column.Default is null && column.Generated is null ? "is in the API all the same: a new row must have it." : null;
    }
}
