import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/screens.css';
import { mount } from 'svelte';
import App from './routes/App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
