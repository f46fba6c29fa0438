using CampusJournal.Articles.Lines;

namespace CampusJournal.Tests.Articles;

/// <summary>The lines in which a paper names itself, and news that use one of their words.</summary>
public class ColophonTests
{
    [Theory]
    [InlineData("발행인 하늘봄 | 편집인 나무결 | 등록번호 푸른 다 00987")]
    [InlineData("상록신문사 (우)555-020 푸른시 언덕길 7 전화 054-555-0201 전송 054-555-0202")]
    [InlineData("이 누리집에 실린 글의 저작권은 상록신문사에 있으며 허락 없이 옮겨 쓸 수 없습니다.")]
    [InlineData("Sangnok Press, 7 Hill Road, Pureun City. Tel 054-555-0201 Fax 054-555-0202")]
    public void A_paper_names_itself(string line) => Assert.True(Colophon.Is(line));

    [Theory]
    [InlineData("전화가 울렸다.")]
    [InlineData("총장은 발행인의 자격으로 편집권을 침해하지 않겠다고 약속했다.")]
    [InlineData("학생의 글이라도 저작권은 쓴 사람에게 있다.")]
    [InlineData("그는 허락 없이 자리를 비웠다.")]
    public void News_are_no_colophon(string line) => Assert.False(Colophon.Is(line));
}
