package io.dateline.analysis.naming;

import java.util.Set;

/// Common given names that tell a woman from a man; most names tell nothing.
public final class GivenNames {

    private static final Set<String> FEMALE = Set.of(
            ("alexandra alice alison amanda amy andrea angela anita ann anna anne annie barbara betty beth brenda carol"
                            + " caroline catherine charlotte cheryl christina christine claire cynthia dana deborah debra"
                            + " denise diana diane donna dorothy elaine eleanor elena elizabeth ellen emily emma erica eva"
                            + " evelyn fatima fiona frances gina gloria grace hannah heather heidi helen hillary irene"
                            + " ivanka jane janet janice jean jennifer jessica jill joan joanna joanne joyce judith judy"
                            + " julia julie karen kate katherine kathleen kathryn kathy katie kelly kim kimberly laura lauren"
                            + " leslie linda lisa lori lucy margaret maria marie marilyn marion martha mary maureen megan"
                            + " melania melissa michelle mildred monica nancy naomi natalie nicole nina olivia pamela"
                            + " patricia paula peggy rachel rebecca renee rita robin rosa rose ruth sally samantha sandra"
                            + " sara sarah sharon sheila shirley sophia sophie stephanie susan suzanne sylvia tammy tanya"
                            + " teresa theresa tina tracy ursula valerie vanessa vera veronica victoria virginia wendy"
                            + " yvonne zoe")
                    .split(" "));

    private static final Set<String> MALE = Set.of(
            ("aaron adam alan albert alex alexander alfred allen andrew anthony antonio arnold arthur barack barry ben"
                            + " benjamin bernard bernie bill billy bob bobby brad brandon brian bruce bryan carl carlos charles"
                            + " chris christopher chuck craig dale daniel dave david dean dennis derek dick don donald doug"
                            + " douglas dylan earl ed eddie edward eric ernest eugene francis frank fred frederick gary gavin"
                            + " geoff george gerald glenn gordon greg gregory harold harry henry howard hugh ian isaac jack"
                            + " jacob jake james jason jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon"
                            + " jonathan jose joseph josh joshua juan justin keith ken kenneth kevin kyle larry lawrence lee"
                            + " leonard lloyd louis luis luke marco marcus mario mark martin marvin matt matthew michael"
                            + " miguel mike mitch mitt nathan neil nicholas nick norman oliver oscar patrick paul pedro"
                            + " peter phil philip ralph randy ray raymond reince richard rick rob robert rodney roger ron"
                            + " ronald roy russell ryan sam samuel scott sean seth simon stanley stephen steve steven stuart"
                            + " ted terry theodore thomas tim timothy todd tom tommy tony travis trevor tyler victor vincent"
                            + " vladimir walter warren wayne wesley will william")
                    .split(" "));

    private GivenNames() {}

    /// @param name in lower case
    public static boolean isFemale(String name) {
        return FEMALE.contains(name);
    }

    /// @param name in lower case
    public static boolean isMale(String name) {
        return MALE.contains(name);
    }
}
