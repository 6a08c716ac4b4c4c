package org.whosaid.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells words that carry meaning from those that only join them, in the language whose function words a text has most of. The
 * lists are short on purpose: what is in them weighs less, it is never left out.
 */
final class FunctionWords {
    private static final double FUNCTION_WEIGHT = 0.35;

    private static final Map<String, Set<String>> BY_LANGUAGE = Map.of(
            "en",
            set(
                    "a an the and or but if of in on at to for from by with as is are was were be been being am do does did has have had"
                            + " will would shall should can could may might must not no it its this that these those there here he she they"
                            + " we you i me him her them us our your his their my who whom which what when where how than then so such into"
                            + " over about also s t ll re ve"),
            "de",
            set(
                    "der die das den dem des ein eine einen einem einer eines und oder aber wenn in im an am auf zu zum zur von vom mit bei"
                            + " fur als ist sind war waren sein hat haben hatte wird werden wurde wurden kann konnen nicht kein keine es er sie"
                            + " wir ihr ich du sich dass da so wie auch nur noch aus nach uber um"),
            "fr",
            set(
                    "le la les l un une des du de d et ou mais si dans en sur a au aux pour par avec comme est sont etait etaient etre ai as"
                            + " ont avait sera ne pas n il elle ils elles on nous vous je tu me te se lui leur leurs ce cet cette ces qui que"
                            + " qu quoi dont y plus"),
            "es",
            set(
                    "el la los las un una unos unas y o pero si en de del al a por para con como es son era eran ser ha han habia sera no se"
                            + " lo le les su sus que quien cual este esta estos estas eso yo tu nosotros ellos mas"),
            "it",
            set(
                    "il lo la i gli le un uno una e o ma se in di del della dei delle dello a al alla ai alle da dal dalla con su per come"
                            + " e sono era erano essere ha hanno aveva non si ci che chi cui questo questa questi queste io tu noi voi loro piu"),
            "pt",
            set(
                    "o a os as um uma uns umas e ou mas se em no na nos nas de do da dos das ao aos por para com como foi sao era eram ser"
                            + " tem nao se lhe que quem este esta isso eu nos eles mais"),
            "nl",
            set(
                    "de het een en of maar als in op aan te tot van voor met bij is zijn was waren wordt worden heeft hebben had zal kan"
                            + " niet geen er het hij zij ze wij we jullie ik je dat die dit deze ook nog uit over om"),
            "ru",
            set(
                    "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет"
                            + " о из ему для мы это их чем была быть были при"));

    private final Set<String> words;

    private FunctionWords(Set<String> words) {
        this.words = words;
    }

    /** The function words of the language that the folded words are most likely of; English when nothing tells. */
    static FunctionWords of(List<String> folded) {
        return new FunctionWords(BY_LANGUAGE.values().stream()
                .max(Comparator.comparingLong((Set<String> set) ->
                                folded.stream().filter(set::contains).count())
                        .thenComparing(set -> set == BY_LANGUAGE.get("en")))
                .orElseThrow());
    }

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")).stream().distinct().toList());
    }

    boolean isContent(String folded) {
        return !words.contains(folded);
    }

    double weight(String folded) {
        return isContent(folded) ? 1 : FUNCTION_WEIGHT;
    }
}
