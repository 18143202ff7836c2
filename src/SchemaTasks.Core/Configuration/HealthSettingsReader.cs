using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>Reads the <c>health</c> section.</summary>
internal static class HealthSettingsReader
{
    public static HealthSettings Read(SettingsNode section)
    {
        section.AllowOnly("ignore", "limits");
        var limits = section.Child("limits");
        limits?.AllowOnly("sequence", "connections", "transaction", "foreign_key_rows");
        var otherwise = HealthSettings.Default;
        return new HealthSettings
        {
            Ignore = section.Child("ignore") is { } ignore ? [.. ignore.Items.Select(ReadEntry)] : [],
            SequencePercent = Limit(limits, "sequence", 99) ?? otherwise.SequencePercent,
            ConnectionsPercent = Limit(limits, "connections", 100) ?? otherwise.ConnectionsPercent,
            TransactionSeconds = Limit(limits, "transaction", int.MaxValue) ?? otherwise.TransactionSeconds,
            ForeignKeyRows = Limit(limits, "foreign_key_rows", int.MaxValue) ?? otherwise.ForeignKeyRows,
        };
    }

    private static HealthIgnore ReadEntry(SettingsNode node)
    {
        node.AllowOnly("check", "objects", "reason", "expires");
        node.Require("check", "the word or the code of a check");
        node.Require("reason", "why this finding is accepted");
        node.Require("expires", "a day, YYYY-MM-DD");
        return new HealthIgnore
        {
            Check = ReadCheck(node.Child("check")),
            Objects = node.Globs("objects"),
            Reason = node.Text("reason") ?? "",
            Expires = node.Child("expires")?.Day() ?? default,
            Location = node.Location,
        };
    }

    private static string ReadCheck(SettingsNode? node)
    {
        if (node?.Text() is not { } text) return "";
        if (HealthCheckNames.All.Any(check => check.Word == text || check.Code == text)) return text;
        var words = HealthCheckNames.All.Select(check => check.Word).ToList();
        node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, $"one of {string.Join(", ", words)}{(Suggestion.Nearest(text, words) is { } nearest ? $" (did you mean '{nearest}'?)" : "")}");
        return text;
    }

    private static int? Limit(SettingsNode? limits, string key, int most)
    {
        if (limits?.Number(key) is not { } number) return null;
        if (number is >= 1 && number <= most) return number;
        var child = limits.Child(key)!;
        child.Fault(ConfigurationDiagnostics.WrongValue, child.Name, most == int.MaxValue ? "a whole number above 0" : $"a whole number from 1 to {most}");
        return null;
    }
}
