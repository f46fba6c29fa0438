using CampusJournal.Cli.Tests.Readme;

namespace CampusJournal.Cli.Tests;

public class CompletionTests
{
    [Theory]
    [InlineData("cjt dete", "detect")]
    [InlineData("cjt detect --form", "--format")]
    [InlineData("cjt detect --format ", "jsonl table")]
    [InlineData("cjt detect --format j", "jsonl")]
    [InlineData("cjt search a.db 대학 --form", "--format")]
    [InlineData("cjt completion ", "bash fish pwsh zsh")]
    [InlineData("cjt help exit", "exit-codes")]
    [InlineData("cjt repair --no-chain mac", "mac-roman")]
    [InlineData("cjt repair --charset joh", "johab")]
    [InlineData("cjt extract --fields source.u", "source.url")]
    [InlineData("cjt detect ", "")]
    [InlineData("cjt detect pag", "")]
    [InlineData("cjt repair -o ", "")]
    [InlineData("cjt profiles ", "list show test")]
    [InlineData("cjt profiles sh", "show")]
    [InlineData("cjt profiles show ndsoft-g", "ndsoft-g")]
    [InlineData("cjt profiles test ndsoft-g ", "")]
    [InlineData("cjt nothing --form", "")]
    [InlineData("cjt detect --format=", "--format=jsonl --format=table")]
    [InlineData("cjt detect --format=j", "--format=jsonl")]
    [InlineData("cjt detect --format=x", "")]
    [InlineData("cjt repair --check=", "")]
    [InlineData("cjt repair -o=", "")]
    [InlineData("cjt repair --nothing=", "")]
    [InlineData("cjt extract --fields title,source.u", "title,source.url")]
    [InlineData("cjt extract --fields title,subtitle,t", "title,subtitle,tool")]
    [InlineData("cjt ingest -o a.csv --fields=title,sourc", "--fields=title,source.captured_at --fields=title,source.length --fields=title,source.media_type --fields=title,source.member --fields=title,source.offset --fields=title,source.path --fields=title,source.record_id --fields=title,source.refers_to --fields=title,source.sha256 --fields=title,source.url")]
    public void What_may_follow_comes_from_the_definitions(string line, string expected)
    {
        var result = Cjt.Run("[suggest]", line);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(expected, string.Join(' ', result.Lines.Select(found => found.Split('\t')[0])));
    }

    [Fact]
    public void Every_verb_is_offered_with_what_it_does() => Assert.Contains("schema\tPrint the JSON Schema of the record", Cjt.Run("[suggest:4]", "cjt ").Lines);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell) =>
        Assert.Contains("[suggest]", Cjt.Run("completion", shell).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("cjt dete", "detect")]
    [InlineData("cjt repair --in-p", "--in-place")]
    [InlineData("cjt detect --color al", "always")]
    [InlineData("cjt ingest pages/ --on-error s", "skip stop")]
    [InlineData("cjt repair 'a b", "")]
    [InlineData("cjt detect --format=", "jsonl table")]
    [InlineData("cjt extract --fields=title,byl", "title,byline")]
    [InlineData("cjt extract --fields title,byl", "title,byline")]
    public void A_real_bash_completes_verbs_options_and_values(string line, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        using var shell = new ReadmeShell();
        var script = """
            source <(cjt completion bash)
            eval "$(complete -p cjt | sed 's/.*-F \([^ ]*\).*/complete_function=\1/')"
            COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); COMP_CWORD=1
            "$complete_function" cjt "" ""
            echo "${COMPREPLY[*]}"
            """;
        File.WriteAllText(Path.Combine(shell.Folder, "complete.bash"), script);

        Assert.Equal(expected, string.Join('\n', shell.Run($"bash complete.bash '{line.Replace("'", "'\\''", StringComparison.Ordinal)}'")));
    }

    [Theory]
    [InlineData("cjt dete", "detect")]
    [InlineData("cjt ingest pages --on-error ", "skip stop")]
    [InlineData("cjt ingest --review-", "--review-below")]
    [InlineData("cjt detect --format=j", "--format=jsonl")]
    [InlineData("cjt extract --fields title,byl", "title,byline")]
    [InlineData("cjt detect mine.h", "mine.html")]
    public void A_real_fish_completes_verbs_options_values_and_files(string line, string expected)
    {
        using var shell = new ReadmeShell();
        Assert.SkipUnless(Has(shell, "fish"), "There is no fish here.");
        File.WriteAllText(Path.Combine(shell.Folder, "mine.html"), "");
        var found = shell.Run($"cjt completion fish > cjt.fish && fish -N -c 'source cjt.fish; complete -C \"{line}\"'");
        Assert.Equal(expected, string.Join(' ', found.Select(word => word.Split('\t')[0])));
    }

    [Theory]
    [InlineData("dete", "detect")]
    [InlineData("ingest pages --on-error ''", "skip stop")]
    [InlineData("detect --format=j", "--format=jsonl")]
    [InlineData("extract --fields title,byl", "title,byline")]
    [InlineData("detect mine.h", "files")]
    public void A_real_zsh_completes_verbs_and_values_and_leaves_files_to_itself(string words, string expected)
    {
        using var shell = new ReadmeShell();
        Assert.SkipUnless(Has(shell, "zsh"), "There is no zsh here.");

        // Its completion system wants a terminal; these stand for the three of its functions that the script calls.
        var script = $$"""
            compdef() { : }
            _describe() { print -l -- ${(P)2} }
            _files() { print files }
            source <(cjt completion zsh)
            words=(cjt {{words}}); CURRENT=$#words
            _cjt
            """;
        File.WriteAllText(Path.Combine(shell.Folder, "complete.zsh"), script);
        Assert.Equal(expected, string.Join(' ', shell.Run("zsh -f complete.zsh").Select(word => word.Split(':')[0])));
    }

    [Theory]
    [InlineData("cjt dete", "cjt detect")]
    [InlineData("cjt ingest pages --on-error ", "cjt ingest pages --on-error skip|cjt ingest pages --on-error stop")]
    [InlineData("cjt detect --format=j", "cjt detect --format=jsonl")]
    [InlineData("cjt extract --fields title,byl", "cjt extract --fields title,byline")]
    [InlineData("cjt extract --fields=title,byl", "cjt extract --fields=title,byline")]
    [InlineData("cjt extract --fields title,subtitle,t", "cjt extract --fields title,subtitle,tool")]
    [InlineData("cjt repair --text 'a b' --che", "cjt repair --text 'a b' --check")]
    [InlineData("$x = 1; cjt search a.db 대학 --form", "$x = 1; cjt search a.db 대학 --format")]
    [InlineData("cjt detect mine.h", "cjt detect ./mine.html")]
    public void A_real_PowerShell_completes_verbs_values_and_files(string line, string expected)
    {
        using var shell = new ReadmeShell();
        Assert.SkipUnless(Has(shell, "pwsh"), "There is no PowerShell here.");
        File.WriteAllText(Path.Combine(shell.Folder, "mine.html"), "");
        var script = """
            [Console]::OutputEncoding = [Text.Encoding]::UTF8
            cjt completion pwsh | Out-String | Invoke-Expression
            $line = $args[0]
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
            ($found.CompletionMatches | ForEach-Object { $line.Remove($found.ReplacementIndex, $found.ReplacementLength) + $_.CompletionText }) -join '|'
            """;
        File.WriteAllText(Path.Combine(shell.Folder, "complete.ps1"), script);

        Assert.Equal(expected, Assert.Single(shell.Run($"pwsh -NoProfile -File complete.ps1 \"{line.Replace("$", "\\$", StringComparison.Ordinal)}\"")));
    }

    private static bool Has(ReadmeShell shell, string program) => shell.Run($"command -v {program}").Count > 0;
}
