namespace AccessStandalone.Protocol.Open;

/// <summary>Names of methods.</summary>
public static class OpenMethodNames
{
    // In the order of OpenMethod.
    private static readonly string[] Names =
    {
        "", "global.login", "global.keepAlive", "global.logout", "global.getCurrentTime", "magicBox.factory.instance", "magicBox.destroy",
        "magicBox.getDeviceType", "magicBox.getDeviceClass", "magicBox.getSoftwareVersion", "magicBox.getSerialNo", "configManager.getConfig",
        "system.listService", "system.multicall", "userManager.getActiveUserInfoAll", "eventManager.attach", "eventManager.detach",
        "accessControl.factory.instance", "accessControl.destroy", "accessControl.openDoor", "accessControl.closeDoor", "accessControl.getDoorStatus",
        "AccessUser.insertMulti", "AccessUser.updateMulti", "AccessUser.removeMulti", "AccessUser.list", "AccessUser.startFind", "AccessUser.doFind",
        "AccessUser.stopFind", "AccessCard.insertMulti", "AccessCard.updateMulti", "AccessCard.removeMulti", "AccessCard.list", "AccessCard.startFind",
        "AccessCard.doFind", "AccessCard.stopFind", "RecordFinder.factory.create", "RecordFinder.factory.instance", "RecordFinder.startFind",
        "RecordFinder.doFind", "RecordFinder.stopFind", "RecordFinder.destroy",
    };

    /// <returns>None if there is no such method.</returns>
    public static OpenMethod Find(OpenRequest request)
    {
        byte[] bytes = request.Reader.Bytes;
        for (int i = 1; request.MethodCount > 0 && i < Names.Length; i++)
        {
            if (Names[i].Length == request.MethodCount && JsonText.IsSame(bytes, request.MethodAt, request.MethodCount, Names[i]))
            {
                return (OpenMethod)i;
            }
        }

        return OpenMethod.None;
    }
}
