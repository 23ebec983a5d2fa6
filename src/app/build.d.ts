/** Version of the dataset the app was built with; the name of its folder below `data/`. */
declare const __DATA_VERSION__: string;
