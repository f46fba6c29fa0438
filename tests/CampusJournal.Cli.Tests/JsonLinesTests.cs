using System.Text;
using System.Text.Json;

namespace CampusJournal.Cli.Tests;

public class JsonLinesTests
{
    [Fact]
    public void Only_the_field_changes_and_every_other_byte_stays()
    {
        var line = "{ \"n\" : 1.0e+2, \"text\":\"" + Texts.Damaged + "\" ,\"other\":\"" + Texts.Damaged + "\\u00e9\\/\", \"x\":[{\"text\":\"" + Texts.Damaged + "\"}]}\r\n";
        var index = line.IndexOf(Texts.Damaged, StringComparison.Ordinal);
        var expected = line[..index] + Texts.Good + line[(index + Texts.Damaged.Length)..];
        var result = Cjt.RunOn(line, "repair", "--jsonl");
        Assert.Equal((0, expected), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Several_fields_may_be_named()
    {
        var line = $$"""{"title":"{{Texts.Damaged}}","body":"{{Texts.Damaged}}","text":"{{Texts.Damaged}}"}""" + "\n";
        var result = Cjt.RunOn(line, "repair", "--jsonl", "--field", "title", "--field", "body");
        Assert.Equal($$"""{"title":"{{Texts.Good}}","body":"{{Texts.Good}}","text":"{{Texts.Damaged}}"}""" + "\n", result.Output);
    }

    [Fact]
    public void A_line_that_is_no_json_passes_and_the_exit_code_is_1()
    {
        const string Lines = "{\"text\":\"a\"}\nnot json\n\n[1]\n{\"text\":5}\n{\"text\":\"open\n{\"text\":\"b\"}";
        var result = Cjt.RunOn(Lines, "repair", "--jsonl");
        Assert.Equal((1, Lines), (result.ExitCode, result.Output));
        Assert.Equal(["cjt: line 2: is not JSON; passed on as it is.", "cjt: line 6: is not JSON; passed on as it is."], result.ErrorLines);
    }

    [Theory]
    [InlineData("{\"text\":\"a\\ud800b\"}\n")]
    [InlineData("{\"te\\u0078t\":\"a\\ud800\\udc00\\n\\\"\"}\n")]
    [InlineData("{}\n")]
    [InlineData("  {\"text\":\"\"}  \n")]
    public void Lines_without_damage_stay_byte_for_byte(string line)
    {
        var result = Cjt.RunOn(line, "repair", "--jsonl");
        Assert.Equal((0, line), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Lone_surrogates_survive_a_repair_as_escapes()
    {
        byte[] line = [.. "{\"text\":\""u8, .. Encoding.UTF8.GetBytes(Texts.Damaged), .. "\\n\\ud800 "u8, 0xED, 0xA0, 0x81, .. " \\ud83d\\ude00\"}\n"u8];
        var result = Cjt.RunIn(null, line, "repair", "--jsonl");
        Assert.Equal((0, $"{{\"text\":\"{Texts.Good}\\n\\ud800 \\ud801 \U0001F600\"}}\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void Explain_adds_a_member_that_says_why()
    {
        var line = JsonDocument.Parse(Cjt.RunOn($$"""{"id":7,"text":"{{Texts.Damaged}}"}""" + "\n", "repair", "--jsonl", "--explain").Output).RootElement;
        Assert.Equal(7, line.GetProperty("id").GetInt32());
        Assert.Equal(Texts.Good, line.GetProperty("text").GetString());
        Assert.Single(line.GetProperty("repair").GetProperty("text").GetProperty("steps").EnumerateArray());
    }

    [Fact]
    public void Many_lines_keep_their_order()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":{i},\"text\":\"line {i}\"}}\n"));
        var result = Cjt.RunOn(lines, "repair", "--jsonl", "--jobs", "4");
        Assert.Equal(lines, result.Output);
    }

    [Fact]
    public void Adjacent_lines_of_one_document_are_repaired_together_and_none_is_lost()
    {
        var lines = string.Concat(Enumerable.Range(0, 25_000).Select(i => $"{{\"doc\":\"{i / 12_000}\",\"text\":\"{i}\"}}\n"));
        var result = Cjt.RunOn(lines, "repair", "--jsonl", "--document", "doc");
        Assert.Equal(lines, result.Output);
    }

    [Fact]
    public void A_line_of_twenty_megabytes_passes()
    {
        var line = "{\"text\":\"" + new string('a', 20_000_000) + "\"}\n";
        var result = Cjt.RunOn(line, "repair", "--jsonl");
        Assert.Equal((0, line.Length), (result.ExitCode, result.Bytes.Length));
    }

    [Fact]
    public void A_line_too_long_to_be_held_passes_unchanged_and_the_lines_after_it_are_repaired()
    {
        var longLine = "{\"text\":\"" + Texts.Damaged + new string('a', 34_000_000) + "\"}\n";
        var result = Cjt.RunOn(longLine + "{\"text\":\"" + Texts.Damaged + "\"}\n", "repair", "--jsonl");
        Assert.Equal((1, "cjt: line 1: is longer than 33554432 bytes; passed on as it is.\n"), (result.ExitCode, result.Error));
        Assert.True(result.Output == longLine + "{\"text\":\"" + Texts.Good + "\"}\n");
    }

    [Fact]
    public void Deep_nesting_passes()
    {
        var line = "{\"a\":" + new string('[', 200_000) + new string(']', 200_000) + ",\"text\":\"" + Texts.Damaged + "\"}\n";
        var result = Cjt.RunOn(line, "repair", "--jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith($"\"text\":\"{Texts.Good}\"}}\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_member_that_says_why_cannot_be_repaired_itself()
    {
        var line = $$"""{"repair":"{{Texts.Damaged}}"}""" + "\n";
        var result = Cjt.RunOn(line, "repair", "--jsonl", "--explain", "--field", "repair");
        Assert.Equal((2, "cjt: --field repair and --explain do not go together.\n"), (result.ExitCode, result.Error));
        Assert.Equal(0, Cjt.RunOn(line, "repair", "--jsonl", "--field", "repair").ExitCode);
    }
}
