namespace SchemaTasks.Configuration;

/// <summary>The <c>amplify</c> section.</summary>
public sealed record AmplifySettings
{
    public static AmplifySettings Default { get; } = new();

    internal static AmplifySettings Read(SettingsNode section)
    {
        section.AllowOnly();
        return Default;
    }
}
