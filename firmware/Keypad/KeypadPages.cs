using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>All pages of the keypad, made once at start.</summary>
public sealed class KeypadPages
{
    public KeypadPages(KeypadSession session)
    {
        Idle = new IdlePage(session);
        CodePassword = new CodePasswordPage(session);
        CardPassword = new CardPasswordPage(session);
        AdminLogin = new AdminLoginPage(session);
        MainMenu = new MainMenuPage(session);
        AdminPassword = new AdminPasswordPage(session);
        AddUser = new AddUserPage(session);
        DeleteUser = new DeleteUserPage(session);
        UnlockMode = new SettingPage(session, SettingId.UnlockMode);
        DoorOpenDuration = new SettingPage(session, SettingId.DoorOpenDurationS);
        WorkingMode = new SettingPage(session, SettingId.WorkingMode);
        DoorDetector = new SettingPage(session, SettingId.DoorDetector);
        FactoryDefaults = new FactoryDefaultsPage(session);
    }

    public IdlePage Idle { get; }

    public CodePasswordPage CodePassword { get; }

    public CardPasswordPage CardPassword { get; }

    public AdminLoginPage AdminLogin { get; }

    public MainMenuPage MainMenu { get; }

    public AdminPasswordPage AdminPassword { get; }

    public AddUserPage AddUser { get; }

    public DeleteUserPage DeleteUser { get; }

    public SettingPage UnlockMode { get; }

    public SettingPage DoorOpenDuration { get; }

    public SettingPage WorkingMode { get; }

    public SettingPage DoorDetector { get; }

    public FactoryDefaultsPage FactoryDefaults { get; }
}
