using System.Globalization;
using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Passes on what the server says while one file's own statements run.</summary>
internal sealed class NoticeListener : IDisposable
{
    /// <summary>A loop may raise a notice for each row of a table.</summary>
    private const int MostOfAFile = 100;

    /// <summary>Characters of one.</summary>
    private const int MostOfANotice = 2_000;

    private readonly MigrationSession _session;
    private readonly MigrationScript _script;
    private readonly IProgress<MigrationNotice>? _notices;
    private int _count;

    public NoticeListener(MigrationSession session, MigrationScript script, IProgress<MigrationNotice>? notices)
    {
        (_session, _script, _notices) = (session, script, notices);
        _session.Connection.Notice += Take;
    }

    public void Dispose()
    {
        _session.Connection.Notice -= Take;
        if (_count > MostOfAFile)
            _notices?.Report(new MigrationNotice(_script.File.Name, "NOTICE", string.Create(CultureInfo.InvariantCulture, $"and {_count - MostOfAFile} more notices of this file"), _script.Locate(0)));
    }

    private void Take(object sender, NpgsqlNoticeEventArgs e)
    {
        if (Interlocked.Increment(ref _count) > MostOfAFile) return;
        _notices?.Report(new MigrationNotice(_script.File.Name, e.Notice.InvariantSeverity, Shortened(_session.Server.Redact(e.Notice.MessageText)), MigrationFault.Locate(_script, e.Notice)));
    }

    private static string Shortened(string text) => text.Length <= MostOfANotice ? text : text[..MostOfANotice] + " …";
}
