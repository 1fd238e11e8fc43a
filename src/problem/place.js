/** `data/x/ledger.xlsx[貸借対照表]!C41`, `data/x/mix.csv!C41`, `data/x/kaiji.yaml:12`: short, and found by grep. */
export function placeText(place) {
    const sheet = place.sheet === undefined ? "" : `[${place.sheet}]`;
    if (place.row === undefined)
        return place.column === undefined ? `${place.file}${sheet}` : `${place.file}${sheet}!${place.column}`;
    return place.column === undefined
        ? `${place.file}${sheet}:${place.row}`
        : `${place.file}${sheet}!${place.column}${place.row}`;
}
/** 1 → "A", 27 → "AA". */
export function columnLetter(index) {
    let letters = "";
    for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    }
    return letters;
}
