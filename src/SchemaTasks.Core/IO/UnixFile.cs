using System.Runtime.InteropServices;

namespace SchemaTasks.IO;

/// <summary>What Unix knows of a file that .NET does not say: who owns it.</summary>
/// <param name="UserId">The owner's number.</param>
/// <param name="Mode">Permissions.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970 of the last change of the content.</param>
/// <param name="Changed">Nanoseconds since 1970 of the last change of content, owner or mode; no program can set it back.</param>
/// <param name="IsLink">It is a symbolic link, and these are the link's own.</param>
internal readonly record struct UnixFile(uint UserId, UnixFileMode Mode, long Size, long Modified, long Changed, bool IsLink)
{
    private const int TypeBits = 0xF000;
    private const int Link = 0xA000;
    private const int PermissionBits = 0xFFF;

    /// <summary>The account of this process.</summary>
    public static uint CurrentUserId { get; } = OperatingSystem.IsWindows() ? 0 : GetEffectiveUserId();

    /// <summary>Follows links.</summary>
    public static bool TryRead(string path, out UnixFile file) => Take(Stat(path, out var status), status, out file);

    /// <summary>A link is itself.</summary>
    public static bool TryReadEntry(string path, out UnixFile file) => Take(LinkStat(path, out var status), status, out file);

    private static bool Take(int result, Status status, out UnixFile file)
    {
        file = result != 0 ? default : new UnixFile(
            status.UserId, (UnixFileMode)(status.Mode & PermissionBits), status.Size, (status.Modified * 1_000_000_000) + status.ModifiedNanoseconds, (status.Changed * 1_000_000_000) + status.ChangedNanoseconds,
            (status.Mode & TypeBits) == Link);
        return result == 0;
    }

    /// <summary>.NET's own layer over the systems' different structures; its layout is checked by a test against what .NET says itself.</summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_GetEUid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUserId();

    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
        public uint UserId;
        public uint GroupId;
        public long Size;
        public long Accessed;
        public long AccessedNanoseconds;
        public long Modified;
        public long ModifiedNanoseconds;
        public long Changed;
        public long ChangedNanoseconds;
    }
}
