namespace SchemaTasks.Configuration;

/// <summary>The <c>firestore</c> section.</summary>
public sealed record FirestoreSettings
{
    public static FirestoreSettings Default { get; } = new();

    internal static FirestoreSettings Read(SettingsNode section)
    {
        section.AllowOnly();
        return Default;
    }
}
