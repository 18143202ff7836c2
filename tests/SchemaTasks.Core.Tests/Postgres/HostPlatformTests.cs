using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

public sealed class HostPlatformTests
{
    [Fact]
    public void Every_host_of_the_configuration_has_an_entry_and_a_page()
    {
        Assert.Equal(Enum.GetValues<HostingPlatform>().Except([HostingPlatform.Auto, HostingPlatform.None]), HostPlatforms.All.Select(platform => platform.Kind));
        var page = File.ReadAllText(Path.Combine(Directory(), "../../../docs/hosts.md"));
        foreach (var platform in HostPlatforms.All) Assert.Contains($"| {platform.Name} | `{platform.Word}` |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_is_known_by_something_and_what_its_shadow_gets_is_its_own()
    {
        Assert.All(HostPlatforms.All, platform =>
        {
            Assert.True(platform.HostSuffix is not null || platform.Signs.Length > 0);
            Assert.All(platform.Signs, sign => Assert.Same(platform, HostPlatforms.Of(HostingPlatform.Auto, [sign], "db.example.org")));
            // What its script makes belongs to its roles, which the shadow has to have.
            Assert.All(platform.Signs.Where(_ => platform.ShadowScript.Length > 0), sign => Assert.Contains(sign, platform.ShadowRoles));
        });
        Assert.Equal("Render", HostPlatforms.Of(HostingPlatform.Auto, ["postgres"], "dpg-abc-a.frankfurt-postgres.render.com")?.Name);
        Assert.Null(HostPlatforms.Of(HostingPlatform.Auto, ["postgres"], "db.example.org"));
        Assert.Null(HostPlatforms.Of(HostingPlatform.None, ["supabase_admin"], "db.example.org"));
    }

    [Fact]
    public void What_a_role_of_the_user_owns_in_a_hosts_schema_is_the_users_unless_it_is_named()
    {
        var supabase = HostPlatforms.Of(HostingPlatform.Supabase, [], "")!;
        Assert.True(supabase.Owns("auth", "users", "supabase_auth_admin"));
        Assert.True(supabase.Owns("auth", "uid", "postgres"));
        Assert.False(supabase.Owns("auth", "my_table", "postgres"));
        Assert.False(supabase.Owns("public", "users", "supabase_admin"));
        Assert.True(supabase.HasIndex("auth", "users_email_partial_key"));
        Assert.False(supabase.HasIndex("auth", "users_lower_email"));
    }

    private static string Directory([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
