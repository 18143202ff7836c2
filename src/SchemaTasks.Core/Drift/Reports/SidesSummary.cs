using System.Text.Json;

namespace SchemaTasks.Drift;

/// <summary>What was compared with what, as the JSON report and SARIF have it.</summary>
internal static class SidesSummary
{
    /// <summary>The members <c>comparedWith</c> and <c>manifest</c> of the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, DriftSides sides)
    {
        writer.WriteStartObject("comparedWith");
        switch (sides.ComparedWith)
        {
            case ComparedWith.Server:
                writer.WriteString("kind", "server");
                writer.WriteString("host", sides.Source);
                writer.WriteString("database", sides.Database);
                if (sides.Name is { } name) writer.WriteString("name", name);
                foreach (var (id, value) in sides.HostIds) writer.WriteString(id, value);
                break;
            case ComparedWith.Migrations:
                writer.WriteString("kind", "migrations");
                writer.WriteString("directory", sides.Source);
                break;
        }
        writer.WriteEndObject();
        writer.WriteStartObject("manifest");
        writer.WriteString("file", sides.Manifest);
        writer.WriteString("commit", sides.Commit);
        if (sides.Commit is not null) writer.WriteBoolean("modified", sides.IsModified);
        writer.WriteEndObject();
    }
}
