package dsg.platform.content;

import java.util.List;

/** 別紙2 (Annex 2): the extensions that no file in the area may have, as printed there and in its order (R68, B12). */
public final class AnnexTwo {

    /** All 131, without the leading dot; upper and lower case mean the same. */
    public static final List<String> EXTENSIONS = List.of("""
            ade adp asa ashx asmx asp bas bat cdx cer chm class cmd cnt com config cpl crt csh der dll eml exe
            fxp gadget grp hlp hpj hta htr htw ida idc idq ins isp its jse json ksh lnk mad maf mag mam maq mar
            mas mat mau mav maw mcf mda mdb mde mdt mdw mdz msc msg msh msh1 msh1xml msh2 msh2xml mshxml msi
            ms-one-stub msp mst ops pcd pif pl prf prg printer ps1 ps1xml ps2 ps2xml psc1 psc2 pst reg rem scf
            scr sct shb shs shtm shtml soap stm svc url vb vbe vbs vsix ws wsc wsf wsh xamlx 7z 7zip afz bz2
            bzip bzip2 cab gz gzip hqx lzh rar sea sit sitx tar.bz2 tar.gz tar.Z tbz tgz uu Z htm html
            """.strip().split("\\s+"));

    private AnnexTwo() {}
}
