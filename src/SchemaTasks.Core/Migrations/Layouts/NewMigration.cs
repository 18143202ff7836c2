using System.Collections.Immutable;
using System.Text;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>What a new migration does, before it has a name and a place.</summary>
internal sealed record NewMigration
{
    /// <summary>Letters, digits and underscores.</summary>
    public required string Slug { get; init; }

    /// <summary>In the order in which they run; most have one.</summary>
    public required ImmutableArray<NewMigrationPart> Parts { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary><c>Name &lt;address&gt;</c>, for a tool that writes down who planned a change.</summary>
    public string Planner { get; init; } = "SchemaTasks <schematasks@localhost>";

    /// <summary>The slug of a part: those after the first have a number.</summary>
    public string SlugOf(int part) => part == 0 ? Slug : $"{Slug}_{part + 1}";

    /// <summary>A name that every tool and file system takes.</summary>
    /// <returns>Empty when nothing of it is left.</returns>
    public static string ToSlug(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Trim())
        {
            if (char.IsAsciiLetterOrDigit(character)) slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '_') slug.Append('_');
        }
        return slug.ToString().TrimEnd('_');
    }
}

/// <summary>Statements that go into one file.</summary>
/// <param name="Up">What it does, each statement closed; ends in a line end.</param>
/// <param name="Down">What undoes it; <see langword="null"/> when it cannot be derived.</param>
/// <param name="InTransaction">Whether it may run in a transaction.</param>
internal sealed record NewMigrationPart(string Up, string? Down, bool InTransaction);

/// <summary>A file to write.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Text">All of it.</param>
internal sealed record NewFile(string Path, string Text);
