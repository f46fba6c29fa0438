using System.Collections.Frozen;
using CampusJournal.Articles.Bylines;

namespace CampusJournal.Articles.Dates;

/// <summary>The words of lines of information, in the languages of the pages seen.</summary>
internal static class InfoWords
{
    private const string Units = "제호면쪽건개회점명판년월일시분초";

    private static readonly string[] PaperEndings = ["신문", "신문사", "일보", "뉴스", "학보", "학보사", "저널", "타임즈", "타임스", "방송", "편집국", "편집부", "취재부", "기자단", "통신", "미디어"];

    // Events have days and dates as well: 날짜 and "Date" tell nothing.
    private static readonly FrozenSet<string> OfDays = Set(
        """
        날짜 일자 시간 오전 오후 낮 밤 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일
        日 서기 西紀 단기 檀紀 단군기원 檀君紀元 平成 昭和 令和 大正 明治 date time datum am pm at on um uhr à le del kst jst gmt utc cet cest est edt mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche
        segunda terça quarta quinta sexta feira às lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
        日期 時間 时间 上午 下午 午前 午後 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 火 水 木 金 土
        """);

    private static readonly FrozenSet<string> OfPages = Set(
        """
        입력 최초입력 기사입력 입력일 입력일시 입력시간 입력날짜 승인 승인일 승인시간 기사승인 등록 최초등록 기사등록 등록일 등록일자 등록일시 등록시간 등록날짜
        작성 기사작성 작성일 작성일자 작성일시 작성시간 작성날짜 송고 송고일 송고일시 송고시간 게재 게재일 게재일자 지면게재 지면게재일 게시 게시일 게시일자 게시일시 발행 발행일 발행일자 발행호수 보도 보도일 보도일자 보도일시 출고 기사 최초 온라인 인터넷 웹 지면 지면보기 오프라인
        수정 수정일 수정일시 수정시간 최종 최종수정 최종수정일 기사수정 업데이트 편집 최종편집
        호수 호 면 제 건 개 회
        post approved issued created registered updated update modified last e mail email http https www no vol category kategorie in aktualisiert geändert bearbeitet letzte letztes zuletzt änderung stand
        modifié maj mis mise jour actualizado aggiornato güncelleme 发布时间 發布時間 发布 發布 发表 發表 发表于 更新 更新日 更新时间 更新時間 公開 公開日 公開日時 更新日時 最終更新 最終更新日 最終更新日時 配信 配信日 配信日時 掲載日時 投稿日時 掲載 掲載日 作成日 登録日
        """);

    private static readonly FrozenSet<string> Sections = Set("사설 칼럼 기고 오피니언 인터뷰 캠퍼스 종합 연재", KoreanRoles.Desks);

    private static readonly FrozenSet<string> OfTools = Set(
        """
        의견 좋아요 공감 스크랩 인쇄 프린트 글자크기 크게 작게 공유 첨부 첨부파일 url 복사 이웃추가 번호 글번호 기사번호
        """);

    private static readonly FrozenSet<string> Counters = Set(
        """
        조회 조회수 읽음 추천 추천수 비추천 댓글 댓글수 덧글 트랙백 hit hits view views read reads vote votes comment comments likes kommentar kommentare kommentieren commentaire commentaires
        浏览 阅读 评论 點閱 閲覧数 コメント
        """);

    private static readonly FrozenSet<string> Answers = Set("댓글 댓글수 덧글 트랙백 comment comments trackback trackbacks kommentare commentaires");

    // What somebody is who is named before it: 송도현 편집위원.
    private static readonly string[] OfficeEnds = ["위원", "국장", "부장", "차장", "팀장", "실장", "단장", "대표", "학생", "박사", .. KoreanRoles.Contributors.Split('|')];

    private static readonly FrozenSet<string> Writers = Set(
        """
        글 취재 정리 reporter reporters cub editor editors correspondent columnist contributor name writer author autor autorin auteur published posted written submitted veröffentlicht erstellt gepostet publié publicado opublikowano
        作者 记者 記者 来源 來源 编辑 編輯 責任編輯 责任编辑 投稿 投稿日 投稿者
        """, [.. KoreanRoles.WriterLabels.Split('|'), .. ByWords.Prepositions]);

    /// <summary>Whether a word stands beside a day and tells nothing of what it is the day of.</summary>
    public static bool IsOfDay(string word) => OfDays.Contains(word);

    /// <summary>Whether a word stands beside a date of publication.</summary>
    public static bool IsOfPage(string word) => OfPages.Contains(word) || OfTools.Contains(word);

    /// <summary>Whether a word says what somebody drew, whose name stands behind it: 만평 홍길동. Of a photograph the day is the picture's.</summary>
    public static bool IsOfDrawing(string word) => word is "만평" or "만화" or "카툰" or "그림" or "삽화" or "일러스트";

    /// <summary>Whether a word is a name by its form, and no ceremony: 시상식.</summary>
    public static bool IsName(string word) => KoreanSurnames.IsUsualName(word) && word[^1] != '식';

    /// <summary>Whether a word is a section of a paper.</summary>
    public static bool IsSection(string word) => Sections.Contains(word);

    /// <summary>Whether a word is one of a page's buttons or numbers: it stands in a line of information, but is no label of a day.</summary>
    public static bool IsOfTools(string word) => OfTools.Contains(word);

    /// <summary>Whether a word counts readers or their answers; its line may name the writer without a label.</summary>
    public static bool IsCounter(string word) => Counters.Contains(word);

    /// <summary>Whether a word counts the answers that an article of a blog or a board has.</summary>
    public static bool IsAnswers(string word) => Answers.Contains(word);

    /// <summary>Whether a word is what somebody is whose name stands before it.</summary>
    public static bool IsOffice(string word) => Array.Exists(OfficeEnds, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a word is the figure of an issue, a page or a counter: 제312호, 1면, A12면, 23건.</summary>
    public static bool IsFigure(string word) =>
        word.Any(char.IsAsciiDigit) && (IsPage(word) ? word[1..] : word).All(sign => char.IsAsciiDigit(sign) || Units.Contains(sign));

    private static bool IsPage(string word) => char.IsAsciiLetterUpper(word[0]) && word[^1] is '면';

    /// <summary>Whether a word stands beside a day and names nobody: a label, a counter, a figure.</summary>
    public static bool IsBesideDay(string word) => IsOfDay(word) || IsOfPage(word) || IsCounter(word) || IsFigure(word);

    /// <summary>Whether a word is a label or a counter by itself; a syllable may be a particle.</summary>
    public static bool IsLabel(string word) => word.Length > 1 && (OfPages.Contains(word) || Counters.Contains(word) || Writers.Contains(word));

    /// <summary>Whether a word announces who wrote or published, or is a role.</summary>
    public static bool IsOfWriter(string word) => Writers.Contains(word) || Array.Exists(KoreanRoles.Writers, role => word.EndsWith(role, StringComparison.Ordinal));

    /// <summary>Whether a word is a paper's name or one of its desks by its end.</summary>
    public static bool IsPaper(string word) => Array.Exists(PaperEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static FrozenSet<string> Set(string words, params ReadOnlySpan<string> more) =>
        FrozenSet.ToFrozenSet([.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), .. more], StringComparer.OrdinalIgnoreCase);
}
