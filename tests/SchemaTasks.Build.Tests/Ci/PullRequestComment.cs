using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaTasks.Build.Tests;

/// <summary>The comment steps of <c>docs/ci/</c> against a stub of each service's API: one comment, updated and not repeated.</summary>
public class PullRequestComment
{
    private const string Marker = "<!-- schematasks -->\n";

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public void Drift_makes_one_comment_that_later_runs_update(string service)
    {
        Shell.Needs("curl", "jq");
        using var requested = new PullRequest(service);
        requested.AddOthers(service == "azure" ? 3 : 130);

        requested.Run("drift", "# Schema drift report\n\n`a`|b \"quoted\" 'x' $HOME `id`\n");
        requested.Run("drift", "second\n");
        requested.Run("in_sync", "fine\n");

        Assert.Equal([Marker + "fine\n"], requested.Ours);
        Assert.Equal(2, requested.Updates);
        Assert.All(requested.Tokens, token => Assert.EndsWith("t0ken", token, StringComparison.Ordinal));
        Assert.Equal(service == "azure" ? "fixed" : null, requested.Status);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public void No_drift_makes_none(string service)
    {
        Shell.Needs("curl", "jq");
        using var requested = new PullRequest(service);
        requested.AddOthers(1);

        requested.Run("in_sync", "fine\n");

        Assert.Empty(requested.Ours);
    }

    [Theory]
    [InlineData("github", 65_536)]
    [InlineData("gitlab", 1_000_000)]
    [InlineData("azure", 150_000)]
    public void A_long_report_is_cut_between_characters(string service, int limit)
    {
        Shell.Needs("curl", "jq");
        using var requested = new PullRequest(service);

        requested.Run("drift", "x" + string.Concat(Enumerable.Repeat("é😀", 200_000)));

        var comment = Assert.Single(requested.Ours);
        Assert.InRange(comment.EnumerateRunes().Count(), limit / 10, limit);
        Assert.DoesNotContain('\ufffd', comment);
    }

    [Fact]
    public void Without_a_token_GitLab_is_not_asked()
    {
        Shell.Needs("curl", "jq");
        using var requested = new PullRequest("gitlab");

        requested.Run("drift", "report\n", withToken: false);

        Assert.Empty(requested.Ours);
        Assert.Empty(requested.Tokens);
    }

    /// <summary>A pull request with comments, as each service keeps them.</summary>
    private sealed class PullRequest : IDisposable
    {
        private readonly string _service;
        private readonly Workspace _workspace = new();
        private readonly List<JsonObject> _comments = [];
        private readonly StubApi _api;

        public PullRequest(string service)
        {
            _service = service;
            _api = new StubApi(Answer);
        }

        public int Updates { get; private set; }

        public string? Status { get; private set; }

        public IEnumerable<string?> Tokens => _api.Requests.Select(request => request.Token);

        /// <summary>What was written by the step, without the marker of people who copied it.</summary>
        public IEnumerable<string> Ours => _comments.Where(comment => comment["mine"] is not null).Select(Text);

        public void AddOthers(int count)
        {
            for (var n = 0; n < count; n++) Add("somebody else's", mine: false);
            // A person quotes the marker: GitHub tells people and bots apart.
            if (_service == "github") Add(Marker + "copied", mine: false);
        }

        public void Run(string outcome, string report, bool withToken = true)
        {
            var file = new CiFile(_service switch { "gitlab" => "gitlab/schema.gitlab-ci.yml", _ => $"{_service}/schema-pull-request.yml" });
            var script = _service == "gitlab" ? file.Script("schema", "after_script") : file.Script("Comment");
            _workspace.Write("artifacts/schema/SCHEMA_DRIFT_REPORT.md", report);
            _workspace.Write("artifacts/schema/outcome.env", $"outcome={outcome}\nchanges=1\n");
            Dictionary<string, string> environment = new(file.Variables)
            {
                ["NUMBER"] = "7",
                ["OUTCOME"] = outcome,
                ["GITHUB_API_URL"] = _api.Url,
                ["GITHUB_REPOSITORY"] = "o/r",
                ["GH_TOKEN"] = "t0ken",
                ["CI_API_V4_URL"] = _api.Url,
                ["CI_PROJECT_ID"] = "1",
                ["CI_MERGE_REQUEST_IID"] = "7",
                ["SCHEMA_COMMENT_TOKEN"] = withToken ? "t0ken" : "",
                ["SYSTEM_COLLECTIONURI"] = _api.Url + "/",
                ["SYSTEM_TEAMPROJECTID"] = "p",
                ["BUILD_REPOSITORY_ID"] = "r",
                ["SYSTEM_PULLREQUEST_PULLREQUESTID"] = "7",
                ["SYSTEM_ACCESSTOKEN"] = "t0ken",
            };
            Shell.Run(_workspace.Root, script, environment, stopsAtErrors: _service != "azure").Succeeds();
        }

        public void Dispose()
        {
            _api.Dispose();
            _workspace.Dispose();
        }

        private (int, string) Answer(StubRequest request)
        {
            var path = request.Path.Split('?')[0];
            var id = int.TryParse(path.Split('/')[_service == "azure" && path.Contains("/comments/", StringComparison.Ordinal) ? ^3 : ^1], CultureInfo.InvariantCulture, out var number) ? number : 0;
            var list = _service switch { "github" => "/repos/o/r/issues/7/comments", "gitlab" => "/projects/1/merge_requests/7/notes", _ => "/p/_apis/git/repositories/r/pullRequests/7/threads" };
            switch (request.Method)
            {
                case "GET" when path == list && _service == "azure":
                    return (200, new JsonObject { ["value"] = new JsonArray([.. _comments.Select(comment => comment.DeepClone())]) }.ToJsonString());
                case "GET" when path == list:
                    var page = int.Parse(request.Path.Split("&page=")[1], CultureInfo.InvariantCulture);
                    return (200, new JsonArray([.. _comments.Skip((page - 1) * 100).Take(100).Select(comment => comment.DeepClone())]).ToJsonString());
                case "POST" when path == list:
                    var posted = JsonNode.Parse(request.Body)!;
                    Add((_service == "azure" ? posted["comments"]![0]!["content"] : posted["body"])!.GetValue<string>(), mine: true);
                    return (201, "{}");
                case "PATCH" when _service == "github" && path.StartsWith("/repos/o/r/issues/comments/", StringComparison.Ordinal):
                case "PUT" when _service == "gitlab" && path.StartsWith(list + "/", StringComparison.Ordinal):
                    Updates++;
                    _comments[id - 1]["body"] = JsonNode.Parse(request.Body)!["body"]!.GetValue<string>();
                    return (200, "{}");
                case "PATCH" when _service == "azure" && path == $"{list}/{id}/comments/1":
                    Updates++;
                    _comments[id - 1]["comments"]![0]!["content"] = JsonNode.Parse(request.Body)!["content"]!.GetValue<string>();
                    return (200, "{}");
                case "PATCH" when _service == "azure" && path == $"{list}/{id}":
                    Status = JsonNode.Parse(request.Body)!["status"]!.GetValue<string>();
                    return (200, "{}");
                default:
                    return (404, "{}");
            }
        }

        private void Add(string text, bool mine)
        {
            JsonObject comment = _service == "azure"
                ? new JsonObject { ["id"] = _comments.Count + 1, ["comments"] = new JsonArray(new JsonObject { ["id"] = 1, ["content"] = text }) }
                : new JsonObject { ["id"] = _comments.Count + 1, ["body"] = text, ["system"] = false, ["user"] = new JsonObject { ["type"] = mine ? "Bot" : "User" } };
            if (mine) comment["mine"] = true;
            _comments.Add(comment);
        }

        private string Text(JsonObject comment) => (_service == "azure" ? comment["comments"]![0]!["content"] : comment["body"])!.GetValue<string>();
    }
}
