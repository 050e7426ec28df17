import 'maplibre-gl/dist/maplibre-gl.css';
import './look/app.css';
import './look/print.css'; // after all that it takes back
import { runClocks } from './clocks';
import { rememberFolds } from './folds';
import { mountIslands } from './islands';
import { listenToKeys } from './keys';
import { fitPicture } from './map/picture';
import { turned, turnPages } from './turn';

document.documentElement.classList.add('scripted');
fitPicture();
turnPages();
rememberFolds();
runClocks();
listenToKeys();
mountIslands();
turned.addEventListener('turned', mountIslands);
