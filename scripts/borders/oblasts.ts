/** An oblast in the output: its id, its name, and the name the source uses. */
export interface Oblast {
  readonly id: string;
  readonly name: string;
  readonly sourceNames: readonly string[];
}

/** Oblasts of the map. Their borders are never simplified. */
export const MAPPED_UKRAINE: readonly Oblast[] = [
  { id: 'donetsk', name: 'Donetsk', sourceNames: ["Donets'k"] },
  { id: 'luhansk', name: 'Luhansk', sourceNames: ["Luhans'k"] },
  { id: 'zaporizhzhia', name: 'Zaporizhzhia', sourceNames: ['Zaporizhzhya'] },
  { id: 'kherson', name: 'Kherson', sourceNames: ['Kherson'] },
  { id: 'kharkiv', name: 'Kharkiv', sourceNames: ['Kharkiv'] },
  { id: 'sumy', name: 'Sumy', sourceNames: ['Sumy'] },
  { id: 'mykolaiv', name: 'Mykolaiv', sourceNames: ['Mykolayiv'] },
  { id: 'dnipropetrovsk', name: 'Dnipropetrovsk', sourceNames: ["Dnipropetrovs'k"] },
];

export const MAPPED_RUSSIA: readonly Oblast[] = [
  { id: 'kursk', name: 'Kursk', sourceNames: ['Kursk'] },
];

/** Oblasts drawn around them. Crimea is in Ukraine, with Sevastopol, as one extent. */
export const CONTEXT_UKRAINE: readonly Oblast[] = [
  { id: 'crimea', name: 'Crimea', sourceNames: ['Crimea', 'Sevastopol'] },
  { id: 'cherkasy', name: 'Cherkasy', sourceNames: ['Cherkasy'] },
  { id: 'chernihiv', name: 'Chernihiv', sourceNames: ['Chernihiv'] },
  { id: 'chernivtsi', name: 'Chernivtsi', sourceNames: ['Chernivtsi'] },
  { id: 'khmelnytskyi', name: 'Khmelnytskyi', sourceNames: ["Khmel'nyts'kyy"] },
  { id: 'kirovohrad', name: 'Kirovohrad', sourceNames: ['Kirovohrad'] },
  { id: 'kyiv', name: 'Kyiv', sourceNames: ['Kiev'] },
  { id: 'kyiv-city', name: 'Kyiv (city)', sourceNames: ['Kiev City'] },
  { id: 'odesa', name: 'Odesa', sourceNames: ['Odessa'] },
  { id: 'poltava', name: 'Poltava', sourceNames: ['Poltava'] },
  { id: 'rivne', name: 'Rivne', sourceNames: ['Rivne'] },
  { id: 'vinnytsia', name: 'Vinnytsia', sourceNames: ['Vinnytsya'] },
  { id: 'zhytomyr', name: 'Zhytomyr', sourceNames: ['Zhytomyr'] },
];

export const CONTEXT_RUSSIA: readonly Oblast[] = [
  { id: 'bryansk', name: 'Bryansk', sourceNames: ['Bryansk'] },
  { id: 'belgorod', name: 'Belgorod', sourceNames: ['Belgorod'] },
  { id: 'voronezh', name: 'Voronezh', sourceNames: ['Voronezh'] },
  { id: 'rostov', name: 'Rostov', sourceNames: ['Rostov'] },
];
