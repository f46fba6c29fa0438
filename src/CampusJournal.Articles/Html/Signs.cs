namespace CampusJournal.Articles.Html;

/// <summary>What an element's tag, class, id, role and microdata say about it.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Hidden = 1 << 0,
    Nav = 1 << 1,
    Comment = 1 << 2,
    Related = 1 << 3,
    Share = 1 << 4,
    Promo = 1 << 5,
    Ad = 1 << 6,
    Caption = 1 << 7,
    Byline = 1 << 8,
    Copyright = 1 << 9,
    Aside = 1 << 10,
    Form = 1 << 11,
    Tags = 1 << 12,
    Date = 1 << 13,
    Content = 1 << 14,
    Biography = 1 << 15,
    Login = 1 << 16,
    Subtitle = 1 << 17,
    Figure = 1 << 18,
    Gallery = 1 << 19,
    Header = 1 << 20,
    Footer = 1 << 21,
    Info = 1 << 22,

    /// <summary>Text under any of these is not the article's prose.</summary>
    NotProse = Hidden | Nav | Comment | Related | Share | Promo | Ad | Caption | Byline | Copyright | Aside | Form | Login | Footer | Biography | Tags,

    /// <summary>Elements with any of these are cut out of the body.</summary>
    Cut = NotProse | Date | Info,

    /// <summary>Places where a date, a name or a line belongs to something else than the article.</summary>
    Elsewhere = Comment | Related | Aside | Footer | Ad | Promo,
}
