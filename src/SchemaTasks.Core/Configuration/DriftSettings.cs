namespace SchemaTasks.Configuration;

/// <summary>The <c>drift</c> section.</summary>
public sealed record DriftSettings
{
    public static DriftSettings Default { get; } = new();

    internal static DriftSettings Read(SettingsNode section)
    {
        section.AllowOnly();
        return Default;
    }
}
