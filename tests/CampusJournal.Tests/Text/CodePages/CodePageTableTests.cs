using CampusJournal.ModelBuilder;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Tests.Text.CodePages;

public class CodePageTableTests
{
    [Fact]
    public void Cp949_has_the_17048_pairs_of_the_standard_and_no_private_use()
    {
        Assert.Equal(17_048, Count(Cp949.Table));
        Assert.False(Cp949.Table.ContainsAnyInRange((ushort)0xE000, (ushort)0xF8FF));
    }

    [Fact]
    public void Every_syllable_has_a_pair_in_cp949_and_comes_back()
    {
        for (var syllable = '가'; syllable <= '힣'; syllable++)
        {
            Assert.True(Cp949.TryEncode(syllable, out var pair));
            Assert.Equal(syllable, Cp949.Table[pair]);
        }
    }

    [Fact]
    public void Every_character_of_a_table_comes_back_through_its_own_pair()
    {
        Assert.All(Enumerable.Range(0, 0x10000), character =>
        {
            Assert.True(!Cp949.TryEncode((char)character, out var pair) || Cp949.Table[pair] == character);
            Assert.True(!Johab.TryEncode((char)character, out pair) || Johab.Table[pair] == character);
        });
    }

    [Theory]
    [InlineData('가', 0x8861)]
    [InlineData('힣', 0xD3BD)]
    [InlineData('ㄱ', 0x8841)]
    [InlineData('ㄳ', 0x8444)]
    [InlineData('ㅏ', 0x8461)]
    [InlineData('ㆎ', 0xDAFE)]
    [InlineData('伽', 0xE031)]
    public void Johab_holds_what_the_standard_says(char character, int pair)
    {
        Assert.True(Johab.TryEncode(character, out var actual));
        Assert.Equal(pair, actual);
        Assert.True(Johab.IsLead((byte)(pair >> 8)));
    }

    [Fact]
    public void Ks_x_1001_has_2350_syllables_and_4888_hanja()
    {
        Assert.Equal(2_350, Enumerable.Range('가', 11_172).Count(c => KsX1001.Contains((char)c)));
        Assert.Equal(4_888, Enumerable.Range(0xCAA1, 0xFDFE - 0xCAA1 + 1).Count(pair => KsX1001.IsPair(pair) && Cp949.Table[pair] != 0));
        Assert.False(KsX1001.Contains('똠'));
        Assert.False(KsX1001.Contains('a'));
    }

    [Fact]
    public void The_builder_makes_the_embedded_tables_byte_for_byte()
    {
        Assert.Equal(File.ReadAllBytes(Model(Cp949.Resource)), TableBuilder.BuildCp949());
        Assert.Equal(File.ReadAllBytes(Model(Johab.Resource)), TableBuilder.BuildJohab());
    }

    private static string Model(string file) => RepositoryFolder.Combine("src", "CampusJournal.Text", "Models", file);

    private static int Count(ReadOnlySpan<ushort> table) => table.Length - table.Count((ushort)0);
}
