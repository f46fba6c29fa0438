namespace CampusJournal.Text.Html;

/// <summary>What a stretch of HTML source is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Text that a reader sees, with references as they are written; the content of <c>title</c> and <c>textarea</c> too.</summary>
    Text,

    /// <summary>A start tag that ends with <c>&gt;</c>.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>A comment, or what HTML treats as one.</summary>
    Comment,

    /// <summary>The document type or another declaration, or a processing instruction such as the XML prolog.</summary>
    Declaration,

    /// <summary>The content of <c>script</c>, <c>style</c> and the other elements whose content is no text.</summary>
    RawText,

    /// <summary>A mark of a CDATA section: <c>&lt;![CDATA[</c> or <c>]]&gt;</c>. What lies between is text.</summary>
    CDataMark,

    /// <summary>A tag that the end of the source cuts off.</summary>
    CutTag,
}
