namespace SchemaTasks.Shadow;

/// <summary>What runs as the server's account. All that varies is an argument, so that no path is ever read as shell text.</summary>
internal static class UnixScripts
{
    /// <summary>Makes the run directory, initialises the data directory in it. Arguments: run directory, initdb, its arguments.</summary>
    public const string Initialise =
        """
        set -eu
        umask 077
        run=$1 initdb=$2
        shift 2
        mkdir "$run"
        exec "$initdb" -D "$run/data" "$@"
        """;

    /// <summary>
    /// Unpacks the data directory if it is not there yet, starts the server and holds its lifeline: when standard input ends, by will or because
    /// the build was killed, the server is stopped and the run directory removed. Arguments: run directory, archive, the server's command.
    /// </summary>
    public const string Serve =
        """
        set -u
        umask 077
        run=$1 archive=$2
        shift 2
        clean() { cd /; rm -rf -- "$run"; }
        if [ ! -d "$run/data" ]; then
            mkdir "$run" || exit 1
            mkdir "$run/data" && tar -xf "$archive" -C "$run/data" || { clean; exit 1; }
        fi
        exec 3<&0 </dev/null
        "$@" 3<&- &
        server=$!
        {
            while read -r _; do :; done
            kill -INT "$server"
            tries=0
            while [ "$tries" -lt 60 ] && kill -0 "$server"; do sleep 0.1; tries=$((tries + 1)); done
            kill -KILL "$server"
        } <&3 >/dev/null 2>&1 &
        lifeline=$!
        exec 3<&-
        trap 'kill -INT "$server" 2>/dev/null' INT TERM HUP
        while :; do
            wait "$server"
            code=$?
            kill -0 "$server" 2>/dev/null || break
        done
        kill "$lifeline" 2>/dev/null
        clean
        exit "$code"
        """;
}
