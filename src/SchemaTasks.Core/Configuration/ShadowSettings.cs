namespace SchemaTasks.Configuration;

/// <summary>The section <c>shadow</c>: what migrations may do on a shadow server.</summary>
public sealed record ShadowSettings
{
    /// <summary>What holds without the section.</summary>
    public static ShadowSettings Default { get; } = new();

    /// <summary>Whether migrations are replayed as a superuser, with a warning (ST5014). Never what a live server or a manifest says.</summary>
    public bool Superuser { get; init; }

    internal static ShadowSettings Read(SettingsNode node)
    {
        node.AllowOnly("superuser");
        return new ShadowSettings { Superuser = node.Flag("superuser", false) };
    }
}
