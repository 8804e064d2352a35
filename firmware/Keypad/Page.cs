using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary>One page of the keypad: what it shows, and what it does with an entry, a card and a look back.</summary>
public abstract class Page
{
    protected Page(KeypadSession session)
    {
        Session = session;
    }

    public abstract PageLight Light { get; }

    protected KeypadSession Session { get; }

    /// <summary>The page was gone to: start at its first step.</summary>
    public virtual void Open()
    {
    }

    /// <summary>The page was left, by any way: forget secrets.</summary>
    public virtual void Close()
    {
    }

    /// <summary>A digit was typed.</summary>
    public virtual void TakeDigit()
    {
    }

    /// <summary><c>#</c> was tapped.</summary>
    /// <param name="entry">The digits typed since the last <c>#</c>; cleared by the session afterwards.</param>
    public abstract void Submit(Digits entry, long nowMs);

    /// <summary><c>*</c> was tapped.</summary>
    /// <param name="entry">The digits typed; cleared by the session afterwards.</param>
    public abstract void GoBack(Digits entry, long nowMs);

    /// <summary>A card was swiped at a reader.</summary>
    /// <returns>Whether the page took it; if not, it is an ordinary access attempt.</returns>
    public virtual bool TakeCard(ulong card, long nowMs) => false;
}
